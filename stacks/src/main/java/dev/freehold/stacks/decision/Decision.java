package dev.freehold.stacks.decision;

import dev.freehold.stacks.StackRef;
import dev.freehold.stacks.change.StackPlan;
import java.util.List;
import java.util.Locale;

/**
 * Something that a person has to decide before the plan of a stack is applied.
 *
 * @param entry {@code topic/orders}
 * @param text what would happen, as one sentence without a full stop
 * @param place file and line; empty for what is no longer written
 * @param waysOut what can be done about it, each as one sentence without a full stop
 */
public record Decision(
    Kind kind, StackRef stack, String entry, String text, String place, List<String> waysOut) {

  /** Why it needs a person. */
  public enum Kind {
    DATA_LOSS,
    CONTRACT,
    POLICY;

    /** {@code data loss}, and the same for scripts with a hyphen. */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  public Decision {
    waysOut = List.copyOf(waysOut);
  }

  /** Every data loss of a plan. */
  public static List<Decision> dataLosses(StackPlan plan) {
    var ways =
        List.of(
            "accept it for this stack: --ack-data-loss '" + plan.ref() + "=REASON'",
            "take the change back");
    return plan.entries().stream()
        .flatMap(
            entry ->
                entry.losses().stream()
                    .map(
                        loss ->
                            new Decision(
                                Kind.DATA_LOSS,
                                plan.ref(),
                                entry.entry(),
                                loss,
                                entry.place(),
                                ways)))
        .toList();
  }
}
