package dev.freehold.cli.render.markdown;

import dev.freehold.cli.render.review.StackReview;
import java.util.List;

/** One row for each stack. */
final class StackTable {
  static final String HEAD =
      "| Stack | Create | Update | Delete | Replace | Remarks |\n"
          + "| --- | ---: | ---: | ---: | ---: | --- |\n";

  private StackTable() {}

  static String row(StackReview stack) {
    return "| "
        + Inert.cell(stack.stack())
        + " | "
        + number(stack.count("create") + stack.count("import"))
        + " | "
        + number(stack.count("update"))
        + " | "
        + number(stack.count("delete"))
        + " | "
        + number(stack.count("replace"))
        + " | "
        + remarks(stack)
        + " |\n";
  }

  private static String number(int count) {
    return count == 0 ? "" : Integer.toString(count);
  }

  private static String remarks(StackReview stack) {
    if (stack.failed()) {
      return "**error**";
    }
    if (!stack.losses().isEmpty()) {
      return "**data loss**";
    }
    List<String> reasons = stack.reasons();
    return reasons.isEmpty() ? "" : Inert.cell(reasons.get(0));
  }
}
