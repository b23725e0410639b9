package dev.freehold.stacks.change;

import java.util.List;

/**
 * One entry of the YAML that changes, with the resources behind it.
 *
 * @param entry {@code topic/transactions}, or {@code grant read topic/x to team/y}
 * @param place file and line, {@code payments/domain.yaml:14}; empty for what is no longer written
 */
public record EntryChange(Sign sign, String entry, String place, List<ResourceChange> resources) {
  public EntryChange {
    resources = List.copyOf(resources);
  }

  public List<String> losses() {
    return resources.stream().flatMap(resource -> resource.losses().stream()).toList();
  }
}
