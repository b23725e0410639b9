package dev.freehold.engine.embedded;

import dev.freehold.engine.Urn;
import dev.freehold.engine.state.ResourceState;
import dev.freehold.engine.state.ResourceState.Mark;
import dev.freehold.engine.state.StateChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The entries of a state, as an operation that was interrupted had found them. */
final class Entries {
  private final Map<Urn, List<ResourceState>> byUrn;
  private final Map<String, List<ResourceState>> byId;

  Entries(List<ResourceState> resources) {
    byUrn = resources.stream().collect(Collectors.groupingBy(ResourceState::urn));
    byId = resources.stream().collect(Collectors.groupingBy(ResourceState::id));
  }

  /** The entry that is updated or deleted; an update may have been about to rename it. */
  Optional<ResourceState> of(ResourceState subject) {
    return Stream.concat(
            byUrn.getOrDefault(subject.urn(), List.of()).stream(),
            byId.getOrDefault(subject.id(), List.of()).stream())
        .filter(entry -> entry.type().equals(subject.type()))
        .filter(entry -> entry.id().equals(subject.id()))
        .filter(entry -> entry.is(Mark.DELETE) == subject.is(Mark.DELETE))
        .findFirst();
  }

  /** Whether an entry stands for the thing with this id. */
  boolean owns(String type, String id) {
    return byId.getOrDefault(id, List.of()).stream()
        .anyMatch(entry -> entry.type().equals(type) && !entry.is(Mark.PENDING_REPLACEMENT));
  }

  /** What adding an entry does to the one that it replaces, if any. */
  List<StateChange> replacing(ResourceState made) {
    Predicate<ResourceState> live = entry -> !entry.is(Mark.DELETE);
    return byUrn.getOrDefault(made.urn(), List.of()).stream()
        .filter(live)
        .findFirst()
        .map(old -> replacing(old, made))
        .orElse(List.of(new StateChange.Added(made)));
  }

  private static List<StateChange> replacing(ResourceState old, ResourceState made) {
    if (old.is(Mark.PENDING_REPLACEMENT)) {
      return List.of(new StateChange.Replaced(old, made));
    }
    return StateChange.replacement(old, made);
  }
}
