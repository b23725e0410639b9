package dev.freehold.engine.embedded;

import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Kind;
import dev.freehold.engine.declaration.Options.Flag;
import dev.freehold.engine.provider.Provider;
import dev.freehold.engine.state.ResourceState;
import dev.freehold.engine.state.ResourceState.Mark;
import dev.freehold.engine.state.StateChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives a goal back the entry with the id that it wants, where a replacement that was interrupted
 * has left more than one entry for it. Otherwise that id would be taken by something that is only
 * to be deleted at the end.
 */
final class Leftovers {
  private final Goals goals;
  private final Map<Urn, List<ResourceState>> entries;
  private final Function<String, Provider> offline;
  private final Set<Urn> declared = new HashSet<>();

  Leftovers(Goals goals, List<ResourceState> resources, Function<String, Provider> offline) {
    this.goals = goals;
    this.offline = offline;
    this.entries = resources.stream().collect(Collectors.groupingBy(ResourceState::urn));
    goals.all().forEach(goal -> declared.add(goal.urn()));
  }

  /** Swaps a thing and its replacement, wherever a goal now names the one to be deleted. */
  List<StateChange> wantedAgain() {
    var changes = new ArrayList<StateChange>();
    for (Goal goal : goals.all()) {
      List<ResourceState> own = of(goal);
      if (own.size() > 1 || own.stream().anyMatch(entry -> entry.is(Mark.DELETE))) {
        boolean stays = goal.declaration().options().has(Flag.PROTECT);
        wantedId(goal).ifPresent(id -> swap(own, id, stays, changes));
      }
    }
    return changes;
  }

  /** The one that the goal would claim comes first, then those under its earlier names. */
  private List<ResourceState> of(Goal goal) {
    var own = new ArrayList<>(entries.getOrDefault(goal.urn(), List.of()));
    for (Urn alias : goal.aliases()) {
      if (!declared.contains(alias)) {
        own.addAll(entries.getOrDefault(alias, List.of()));
      }
    }
    return own;
  }

  private Optional<String> wantedId(Goal goal) {
    return goal.declaration().kind() == Kind.CUSTOM
        ? offline.apply(Goal.pkg(goal.type())).idFor(goal.type(), goal.inputs())
        : Optional.empty();
  }

  /**
   * @param stays whether the goal is protected as well, so that nothing may take its place
   */
  private static void swap(
      List<ResourceState> own, String id, boolean stays, List<StateChange> changes) {
    List<ResourceState> live = own.stream().filter(entry -> !entry.is(Mark.DELETE)).toList();
    Optional<ResourceState> wanted =
        Stream.concat(live.stream(), own.stream())
            .filter(entry -> standsFor(entry, id))
            .findFirst();
    boolean claimed = !live.isEmpty() && standsFor(live.get(0), id);
    boolean refused = stays && live.stream().anyMatch(entry -> entry.is(Mark.PROTECT));
    if (claimed || refused) {
      return;
    }
    wanted.ifPresent(chosen -> swap(live, chosen, changes));
  }

  private static boolean standsFor(ResourceState entry, String id) {
    return entry.id().equals(id) && !entry.is(Mark.PENDING_REPLACEMENT);
  }

  private static void swap(
      List<ResourceState> live, ResourceState chosen, List<StateChange> changes) {
    for (ResourceState entry : live) {
      if (!entry.equals(chosen)) {
        changes.add(new StateChange.Amended(entry, entry.toBuilder().mark(Mark.DELETE).build()));
      }
    }
    if (chosen.is(Mark.DELETE)) {
      changes.add(new StateChange.Amended(chosen, chosen.toBuilder().unmark(Mark.DELETE).build()));
    }
  }
}
