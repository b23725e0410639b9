package dev.freehold.cli.render.review;

import dev.freehold.stacks.decision.Decision;
import dev.freehold.stacks.decision.Decision.Kind;
import java.util.List;

/**
 * Everything that is to be said about plans.
 *
 * @param acknowledged what somebody has accepted
 * @param digest over what would be done
 * @param command makes the same plans again
 */
public record Review(
    List<StackReview> stacks,
    List<Decision> decisions,
    List<Acknowledged> acknowledged,
    String digest,
    String command) {
  public Review {
    stacks = List.copyOf(stacks);
    decisions = List.copyOf(decisions);
    acknowledged = List.copyOf(acknowledged);
  }

  /** Data losses of a stack that somebody accepts. */
  public record Acknowledged(String stack, String by, String reason) {}

  /** Stacks with something to show; the others are a number. */
  public List<StackReview> shown() {
    return stacks.stream().filter(StackReview::shown).toList();
  }

  public int count(String operation) {
    return stacks.stream().mapToInt(stack -> stack.count(operation)).sum();
  }

  public long count(Kind kind) {
    return decisions.stream().filter(each -> each.kind() == kind).count();
  }

  /** Why a decision is made already; empty while it is open. */
  public String settled(Decision decision) {
    return acknowledged.stream()
        .filter(each -> decision.kind() == Kind.DATA_LOSS)
        .filter(each -> each.stack().equals(decision.stack().toString()))
        .filter(each -> !each.reason().isBlank())
        .findFirst()
        .map(each -> "accepted by " + each.by() + ": " + each.reason())
        .orElse("");
  }
}
