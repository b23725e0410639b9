package dev.freehold.cli.render.review;

import dev.freehold.stacks.StackRef;
import dev.freehold.stacks.decision.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of plans beside the plans themselves.
 *
 * @param reasonsOf why a stack is planned
 * @param consumersOf who uses an entry, with their owners; by stack and entry
 * @param decisions beside the data losses, which the plans tell
 */
public record Notes(
    Map<StackRef, List<String>> reasonsOf,
    Map<StackRef, Map<String, List<String>>> consumersOf,
    List<Decision> decisions) {
  public static final Notes NONE = new Notes(Map.of(), Map.of(), List.of());

  public Notes {
    reasonsOf = Map.copyOf(reasonsOf);
    consumersOf = Map.copyOf(consumersOf);
    decisions = List.copyOf(decisions);
  }

  /** These and those of other stacks. */
  public Notes and(Notes others) {
    var reasons = new HashMap<>(reasonsOf);
    reasons.putAll(others.reasonsOf);
    var consumers = new HashMap<>(consumersOf);
    consumers.putAll(others.consumersOf);
    var all = new ArrayList<>(decisions);
    all.addAll(others.decisions);
    return new Notes(reasons, consumers, all);
  }

  public List<String> reasons(StackRef stack) {
    return reasonsOf.getOrDefault(stack, List.of());
  }

  public List<String> consumers(StackRef stack, String entry) {
    return consumersOf.getOrDefault(stack, Map.of()).getOrDefault(entry, List.of());
  }
}
