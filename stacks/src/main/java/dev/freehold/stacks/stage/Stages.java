package dev.freehold.stacks.stage;

import dev.freehold.components.need.Needs;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.plan.Plan;
import dev.freehold.stacks.DomainStack;
import dev.freehold.stacks.StackRef;
import dev.freehold.stacks.stage.Stage.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Cuts a run over several stacks into stages. A stack whose changes need nothing that another stack
 * is about to make or change is applied in the first stage, whole.
 */
public final class Stages {
  private final List<StackWork> works = new ArrayList<>();
  private final Map<String, Node> givers = new HashMap<>();
  private final Map<Node, Integer> levels = new HashMap<>();
  private final Map<Integer, Map<StackWork, Set<DeclarationId>>> needed = new TreeMap<>();
  private final Map<StackWork, Map<Integer, Set<StackRef>>> waits = new HashMap<>();

  private record Node(StackWork work, DeclarationId id) {}

  private Stages() {}

  /**
   * @param plans what would be done to each of the stacks
   */
  public static List<Stage> of(List<DomainStack> stacks, Map<StackRef, Plan> plans) {
    var stages = new Stages();
    stacks.forEach(stack -> stages.works.add(new StackWork(stack, plans.get(stack.ref()))));
    stages.works.forEach(
        work -> work.given().forEach((name, id) -> stages.givers.put(name, new Node(work, id))));
    stages.level();
    return stages.cut();
  }

  /** Where views read each other in a circle, levels end at the number of what changes. */
  private void level() {
    int limit = works.stream().mapToInt(work -> work.changes().size()).sum();
    boolean more = true;
    for (int round = 0; more && round <= limit; round++) {
      more = false;
      for (StackWork work : works) {
        for (Declaration each : work.changes()) {
          int level = level(work, each);
          more |= level > levels.getOrDefault(new Node(work, each.id()), 0);
          levels.put(new Node(work, each.id()), level);
        }
      }
    }
  }

  private int level(StackWork work, Declaration declaration) {
    int level = 0;
    for (DeclarationId need : work.needs(declaration)) {
      level = Math.max(level, levels.getOrDefault(new Node(work, need), 0));
    }
    for (Node giver : foreign(work, declaration)) {
      level = Math.max(level, levels.getOrDefault(giver, 0) + 1);
    }
    return level;
  }

  private List<Node> foreign(StackWork work, Declaration declaration) {
    if (givers.isEmpty()) {
      return List.of();
    }
    return Needs.asked(declaration).stream()
        .flatMap(name -> Optional.ofNullable(givers.get(name)).stream())
        .filter(giver -> giver.work() != work)
        .toList();
  }

  private List<Stage> cut() {
    for (StackWork work : works) {
      for (Declaration each : work.changes()) {
        for (Node giver : foreign(work, each)) {
          needed
              .computeIfAbsent(levels.get(giver), level -> new HashMap<>())
              .computeIfAbsent(giver.work(), other -> new HashSet<>())
              .add(giver.id());
          waits
              .computeIfAbsent(work, other -> new HashMap<>())
              .computeIfAbsent(levels.get(new Node(work, each.id())), level -> new HashSet<>())
              .add(giver.work().stack().ref());
        }
      }
    }
    int last = works.stream().mapToInt(this::last).max().orElse(0);
    var stages = new ArrayList<Stage>();
    for (int level = 0; level <= last; level++) {
      var parts = new ArrayList<Part>();
      for (StackWork work : works) {
        part(work, level, parts);
      }
      if (!parts.isEmpty()) {
        stages.add(new Stage(parts));
      }
    }
    return stages;
  }

  private void part(StackWork work, int level, Collection<Part> parts) {
    Set<DeclarationId> wanted = needed.getOrDefault(level, Map.of()).getOrDefault(work, Set.of());
    if (last(work) == level) {
      parts.add(new Part(work.stack(), List.of(), waits(work, level)));
    } else if (last(work) > level && !wanted.isEmpty()) {
      parts.add(new Part(work.stack(), work.withNeeds(wanted), waits(work, level)));
    }
  }

  /** The stacks that must have come through before the stack's changes of this level. */
  private Set<StackRef> waits(StackWork work, int level) {
    var refs = new HashSet<StackRef>();
    waits
        .getOrDefault(work, Map.of())
        .forEach(
            (each, stacks) -> {
              if (each <= level) {
                refs.addAll(stacks);
              }
            });
    return refs;
  }

  private int last(StackWork work) {
    return work.changes().stream()
        .mapToInt(each -> levels.get(new Node(work, each.id())))
        .max()
        .orElse(0);
  }
}
