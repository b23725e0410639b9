package dev.freehold.cli.render.review;

import dev.freehold.stacks.change.EntryChange;
import dev.freehold.stacks.change.Sign;
import dev.freehold.stacks.change.ValueChange;
import java.util.List;

/**
 * One entry of the YAML that changes.
 *
 * @param place file and line; empty for what is no longer written
 * @param consumers who uses it, with their owners
 * @param losses what data would be lost
 */
public record EntryReview(
    Sign sign,
    String entry,
    String place,
    List<String> consumers,
    List<String> losses,
    List<ResourceReview> resources) {
  public EntryReview {
    consumers = List.copyOf(consumers);
    losses = List.copyOf(losses);
    resources = List.copyOf(resources);
  }

  static EntryReview of(EntryChange entry, List<String> consumers) {
    return new EntryReview(
        entry.sign(),
        entry.entry(),
        entry.place(),
        consumers,
        entry.losses(),
        entry.resources().stream().map(ResourceReview::of).toList());
  }

  /** In the words of the YAML. */
  public List<ValueChange> values() {
    return resources.stream().flatMap(resource -> resource.values().stream()).distinct().toList();
  }

  /** Whether it must not go unseen, however much else changes. */
  public boolean weighty() {
    return !losses.isEmpty() || sign == Sign.REPLACE;
  }
}
