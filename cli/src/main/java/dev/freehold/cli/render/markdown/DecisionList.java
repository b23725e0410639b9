package dev.freehold.cli.render.markdown;

import dev.freehold.cli.render.review.ProblemReview;
import dev.freehold.cli.render.review.Review;
import dev.freehold.cli.render.review.StackReview;
import dev.freehold.stacks.decision.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** What people have to look at, one item each: errors, open decisions, then those made already. */
final class DecisionList {
  private static final Map<Decision.Kind, String> TITLES =
      Map.of(
          Decision.Kind.DATA_LOSS, "Data loss",
          Decision.Kind.CONTRACT, "Contract break",
          Decision.Kind.POLICY, "Policy");

  private final Review review;

  DecisionList(Review review) {
    this.review = review;
  }

  /** Items in the order of their importance. */
  List<String> items() {
    var items = new ArrayList<String>();
    for (StackReview stack : review.stacks()) {
      if (!stack.error().isEmpty()) {
        items.add(error(stack, "", stack.error()));
      }
      for (ProblemReview problem : stack.problems()) {
        if (problem.error()) {
          items.add(error(stack, problem.place(), problem.message()));
        }
      }
    }
    var settled = new ArrayList<String>();
    for (Decision decision : review.decisions()) {
      String done = review.settled(decision);
      if (done.isEmpty()) {
        items.add("- " + what(decision) + waysOut(decision) + "\n");
      } else {
        settled.add("- " + what(decision) + " (" + Inert.prose(done) + ")\n");
      }
    }
    items.addAll(settled);
    return items;
  }

  private static String error(StackReview stack, String place, String message) {
    String where = place.isEmpty() ? "" : ", " + Inert.code(place);
    return "- **Error** in "
        + Inert.code(stack.stack())
        + where
        + ": "
        + Inert.prose(message.strip())
        + "\n";
  }

  private static String what(Decision decision) {
    var where = new StringJoiner(", ");
    where.add(Inert.code(decision.stack().toString()));
    if (!decision.entry().isEmpty()) {
      where.add(Inert.code(decision.entry()));
    }
    if (!decision.place().isEmpty()) {
      where.add(Inert.code(decision.place()));
    }
    return "**"
        + TITLES.get(decision.kind())
        + "** in "
        + where
        + ": "
        + Inert.prose(decision.text());
  }

  private static String waysOut(Decision decision) {
    var ways = new StringJoiner("; or ");
    decision.waysOut().forEach(way -> ways.add(Inert.prose(way)));
    return decision.waysOut().isEmpty() ? "" : ".\n  To go on: " + ways;
  }
}
