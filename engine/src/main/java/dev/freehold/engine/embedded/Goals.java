package dev.freehold.engine.embedded;

import dev.freehold.engine.Stack;
import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Kind;
import dev.freehold.engine.declaration.Options;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.plan.Problem;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.OutputRef;
import dev.freehold.engine.value.PropertyValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Places declarations in their stack: URNs, aliases, default providers, dependencies. The goals
 * come in the order of the declarations, each default provider just before its first user, the
 * stack first.
 */
final class Goals {
  private final Stack stack;
  private final Map<Urn, Goal> goals = new LinkedHashMap<>();
  private final Map<DeclarationId, Goal> byId = new HashMap<>();
  private final Map<Urn, List<Urn>> customDescendants = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private Goals(Stack stack) {
    this.stack = stack;
  }

  static Goals of(Stack stack) {
    var goals = new Goals(stack);
    goals.addStack();
    stack.declarations().forEach(goals::add);
    return goals;
  }

  /** No declarations at all, for a destroy. */
  static Goals none(Stack stack) {
    return new Goals(stack);
  }

  Collection<Goal> all() {
    return goals.values();
  }

  List<Problem> problems() {
    return problems;
  }

  Goal get(DeclarationId id) {
    return byId.get(id);
  }

  private void addStack() {
    Urn urn = Urn.ofStack(stack.id());
    var declaration =
        Declaration.component(
            new DeclarationId(Urn.STACK_TYPE, urn.name()),
            DeclarationId.STACK,
            Options.NONE,
            Origin.NONE);
    put(new Goal(declaration, urn, Urn.NONE, Urn.NONE, Set.of(), List.of(), new TreeMap<>()));
  }

  private void add(Declaration declaration) {
    Urn parent = parentOf(declaration);
    Urn urn = parent.child(stack.id(), declaration.type(), declaration.name());
    if (goals.containsKey(urn)) {
      problem(urn, declaration, "is declared twice; give one of the two another name");
      return;
    }
    Urn provider = providerOf(declaration);
    SortedMap<String, List<Urn>> byProperty = propertyDependencies(urn, declaration);
    var all = new LinkedHashSet<Urn>();
    declaration.options().dependsOn().forEach(id -> all.addAll(expand(urn, declaration, id)));
    byProperty.values().forEach(all::addAll);
    put(
        new Goal(
            declaration,
            urn,
            parent,
            provider,
            aliases(declaration, parent, urn),
            List.copyOf(all),
            declaration.kind() == Kind.COMPONENT ? new TreeMap<>() : byProperty));
  }

  private void put(Goal goal) {
    goals.put(goal.urn(), goal);
    byId.put(goal.declaration().id(), goal);
    if (goal.declaration().kind() == Kind.CUSTOM) {
      for (Urn above = goal.parent(); goals.containsKey(above); above = goals.get(above).parent()) {
        customDescendants.computeIfAbsent(above, key -> new ArrayList<>()).add(goal.urn());
      }
    }
  }

  private Urn parentOf(Declaration declaration) {
    if (declaration.parent().equals(DeclarationId.STACK)) {
      return Urn.ofStack(stack.id());
    }
    Goal parent = byId.get(declaration.parent());
    if (parent == null) {
      problem(
          Urn.NONE,
          declaration,
          "names a parent that is not declared before it: " + declaration.parent());
      return Urn.ofStack(stack.id());
    }
    return parent.urn();
  }

  private Urn providerOf(Declaration declaration) {
    if (declaration.kind() != Kind.CUSTOM) {
      return Urn.NONE;
    }
    DeclarationId id = declaration.options().provider();
    if (id.equals(DeclarationId.STACK)) {
      return defaultProvider(declaration);
    }
    Goal provider = byId.get(id);
    if (provider == null) {
      problem(Urn.NONE, declaration, "names a provider that is not declared before it: " + id);
      return Urn.NONE;
    }
    return provider.urn();
  }

  private Urn defaultProvider(Declaration user) {
    String pkg = Goal.pkg(user.type());
    String version = user.options().version();
    String name =
        version.isEmpty() ? "default" : "default_" + version.replaceAll("[^A-Za-z0-9]", "_");
    Urn urn = Urn.of(stack.id(), "pulumi:providers:" + pkg, name);
    if (!goals.containsKey(urn)) {
      var options = Options.builder().version(version).build();
      var declaration = Declaration.provider(pkg, name, configOf(pkg), options);
      put(new Goal(declaration, urn, Urn.NONE, Urn.NONE, Set.of(), List.of(), new TreeMap<>()));
    }
    return urn;
  }

  private Fields configOf(String pkg) {
    var inputs = Fields.builder();
    stack
        .config()
        .forEach(
            (key, value) -> {
              if (key.startsWith(pkg + ":")) {
                inputs.put(key.substring(pkg.length() + 1), value);
              }
            });
    return inputs.build();
  }

  private SortedMap<String, List<Urn>> propertyDependencies(Urn urn, Declaration declaration) {
    var byProperty = new TreeMap<String, List<Urn>>();
    declaration
        .inputs()
        .values()
        .forEach((key, value) -> byProperty.put(key, referencesIn(urn, declaration, value)));
    return byProperty;
  }

  private List<Urn> referencesIn(Urn urn, Declaration declaration, PropertyValue value) {
    if (!value.anyMatch(OutputRef.class::isInstance)) {
      return List.of();
    }
    var found = new LinkedHashSet<Urn>();
    value.anyMatch(
        part -> {
          if (part instanceof OutputRef reference) {
            found.addAll(expand(urn, declaration, reference.resource()));
          }
          return false;
        });
    return List.copyOf(found);
  }

  /** A component stands for the custom resources below it. */
  private List<Urn> expand(Urn urn, Declaration declaration, DeclarationId id) {
    Goal goal = byId.get(id);
    if (goal == null) {
      problem(urn, declaration, "needs something that is not declared before it: " + id);
      return List.of();
    }
    return goal.custom()
        ? List.of(goal.urn())
        : customDescendants.getOrDefault(goal.urn(), List.of());
  }

  private Set<Urn> aliases(Declaration declaration, Urn parent, Urn self) {
    var names = new LinkedHashSet<String>();
    names.add(declaration.name());
    var urns = new LinkedHashSet<Urn>();
    for (var alias : declaration.options().aliases()) {
      alias.fold(named -> names.add(named.name()), known -> urns.add(new Urn(known.urn())));
    }
    for (String name : names) {
      urns.add(parent.child(stack.id(), declaration.type(), name));
    }
    Goal above = goals.get(parent);
    for (Urn old : above == null ? Set.<Urn>of() : above.aliases()) {
      for (String name : names) {
        urns.add(old.child(stack.id(), declaration.type(), name));
        if (name.startsWith(parent.name())) {
          String inherited = old.name() + name.substring(parent.name().length());
          urns.add(old.child(stack.id(), declaration.type(), inherited));
        }
      }
    }
    urns.remove(self);
    return urns;
  }

  private void problem(Urn urn, Declaration declaration, String what) {
    String message = declaration.type() + " '" + declaration.name() + "' " + what;
    problems.add(Problem.error(urn, declaration.origin(), message));
  }
}
