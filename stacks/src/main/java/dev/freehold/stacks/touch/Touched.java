package dev.freehold.stacks.touch;

import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.stacks.DomainStack;
import dev.freehold.stacks.StackRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what is declared with what was: a stack is touched when its declarations differ. */
public final class Touched {
  private static final String PLATFORM = "platform/";

  private final Map<StackRef, DomainStack> before = new HashMap<>();
  private final Set<String> files;

  /**
   * @param before the stacks as they were declared
   * @param files what has changed, relative to the organisation's folder
   */
  public Touched(Collection<DomainStack> before, Collection<String> files) {
    before.forEach(stack -> this.before.put(stack.ref(), stack));
    this.files = Set.copyOf(files);
  }

  /** Those of the stacks that are touched, in their order. */
  public List<Touch> of(Collection<DomainStack> now) {
    var touches = new ArrayList<Touch>();
    for (DomainStack stack : now) {
      Map<DeclarationId, Declaration> old = byId(before.get(stack.ref()));
      Map<DeclarationId, Declaration> declared = byId(stack);
      List<Declaration> differing = differing(old, declared);
      if (!differing.isEmpty() || !before.containsKey(stack.ref())) {
        touches.add(new Touch(stack, reasons(stack.ref().domain(), differing)));
      }
    }
    return touches;
  }

  private static Map<DeclarationId, Declaration> byId(@Nullable DomainStack stack) {
    var byId = new LinkedHashMap<DeclarationId, Declaration>();
    if (stack != null) {
      stack.stack().declarations().forEach(each -> byId.put(each.id(), each));
    }
    return byId;
  }

  /** New and changed ones as they are now, and those that are gone as they were. */
  private static List<Declaration> differing(
      Map<DeclarationId, Declaration> old, Map<DeclarationId, Declaration> now) {
    var differing = new ArrayList<Declaration>();
    now.forEach(
        (id, each) -> {
          Declaration was = old.get(id);
          if (was == null || !same(was, each)) {
            differing.add(each);
          }
        });
    old.forEach(
        (id, each) -> {
          if (!now.containsKey(id)) {
            differing.add(each);
          }
        });
    return differing;
  }

  /** Wherever they are written. */
  private static boolean same(Declaration one, Declaration other) {
    return one.kind() == other.kind()
        && one.parent().equals(other.parent())
        && one.inputs().equals(other.inputs())
        && one.options().equals(other.options());
  }

  private List<String> reasons(String domain, List<Declaration> differing) {
    boolean own = files.stream().anyMatch(file -> file.startsWith(domain + "/"));
    boolean platform = files.stream().anyMatch(file -> file.startsWith(PLATFORM));
    var reasons = new LinkedHashSet<String>();
    for (Declaration each : differing) {
      Origin origin = each.origin();
      if (!origin.entry().isEmpty()) {
        String what = origin.entry() + " in " + origin.file() + ":" + origin.line();
        reasons.add((own && files.contains(origin.file()) ? "changed: " : "affected: ") + what);
      }
    }
    if (platform && !own) {
      files.stream()
          .filter(file -> file.startsWith(PLATFORM))
          .sorted()
          .forEach(file -> reasons.add("platform: " + file));
    }
    if (reasons.isEmpty()) {
      reasons.add("changed: the environment of the stack");
    }
    return List.copyOf(reasons);
  }
}
