package dev.freehold.cli.render.review;

import dev.freehold.stacks.StackRef;
import dev.freehold.stacks.change.StackPlan;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One stack.
 *
 * @param changes whether anything would be done
 * @param reasons why it is planned, such as {@code affected: consumes payments/transactions}
 * @param summary how many resources, by operation
 * @param error why it could not be planned; empty when it was
 */
public record StackReview(
    String stack,
    boolean changes,
    List<String> reasons,
    SortedMap<String, Integer> summary,
    List<EntryReview> entries,
    List<ProblemReview> problems,
    String error) {
  public StackReview {
    reasons = List.copyOf(reasons);
    summary = Collections.unmodifiableSortedMap(new TreeMap<>(summary));
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  public static StackReview of(StackPlan plan, Notes notes) {
    var summary = new TreeMap<String, Integer>();
    plan.plan().summary().forEach((op, count) -> summary.put(op.text(), count));
    return new StackReview(
        plan.ref().toString(),
        plan.changes(),
        notes.reasons(plan.ref()),
        summary,
        plan.entries().stream()
            .map(entry -> EntryReview.of(entry, notes.consumers(plan.ref(), entry.entry())))
            .toList(),
        plan.plan().problems().stream().map(ProblemReview::of).toList(),
        "");
  }

  public static StackReview broken(StackRef ref, String error) {
    return new StackReview(
        ref.toString(), false, List.of(), new TreeMap<>(), List.of(), List.of(), error);
  }

  public boolean failed() {
    return !error.isEmpty() || problems.stream().anyMatch(ProblemReview::error);
  }

  /** Whether there is more to say than that nothing changes. */
  public boolean shown() {
    return changes || !error.isEmpty() || !problems.isEmpty();
  }

  public int count(String operation) {
    return summary.getOrDefault(operation, 0);
  }

  public List<AccessChange> access() {
    return entries.stream()
        .flatMap(entry -> entry.resources().stream())
        .flatMap(resource -> resource.access().stream())
        .toList();
  }

  public List<String> losses() {
    return entries.stream().flatMap(entry -> entry.losses().stream()).toList();
  }
}
