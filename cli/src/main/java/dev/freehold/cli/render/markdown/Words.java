package dev.freehold.cli.render.markdown;

import dev.freehold.cli.render.review.EntryReview;
import dev.freehold.cli.render.review.StackReview;
import dev.freehold.stacks.change.Sign;
import java.util.ArrayList;

/** What is said in our own words. */
final class Words {
  private Words() {}

  /** First in a line of a fence that colours what comes and what goes. */
  static String mark(Sign sign) {
    return switch (sign) {
      case ADD -> "+";
      case REMOVE -> "-";
      case CHANGE, REPLACE -> "!";
      case IMPORT -> "#";
    };
  }

  /** {@code +3 ~1 -2, data loss}. */
  static String counts(StackReview stack) {
    var parts = new ArrayList<String>();
    part(parts, "+", stack.count("create"));
    part(parts, "~", stack.count("update"));
    part(parts, "-", stack.count("delete"));
    part(parts, "+-", stack.count("replace"));
    part(parts, "=", stack.count("import"));
    String counts = parts.isEmpty() ? "nothing to do" : String.join(" ", parts);
    String failed = stack.failed() ? ", error" : "";
    return counts + (stack.losses().isEmpty() ? "" : ", data loss") + failed;
  }

  private static void part(ArrayList<String> parts, String sign, int count) {
    if (count > 0) {
      parts.add(sign + count);
    }
  }

  static String many(long count, String one, String more) {
    return count + " " + (count == 1 ? one : more);
  }

  /** Smaller is more important. */
  static int weight(EntryReview entry) {
    if (entry.weighty()) {
      return 0;
    }
    return switch (entry.sign()) {
      case REMOVE -> 1;
      case REPLACE, CHANGE -> 2;
      case IMPORT -> 3;
      case ADD -> 4;
    };
  }

  /** Smaller is more important. */
  static int weight(StackReview stack) {
    if (stack.failed() || !stack.losses().isEmpty()) {
      return 0;
    }
    int changing = stack.count("delete") + stack.count("replace") + stack.count("update");
    return changing > 0 ? 1 : 2;
  }
}
