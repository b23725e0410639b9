package dev.freehold.cli.host;

import dev.freehold.cli.render.review.ProblemReview;
import dev.freehold.cli.render.review.Review;
import dev.freehold.cli.render.review.StackReview;
import dev.freehold.stacks.decision.Decision;
import java.util.ArrayList;
import java.util.List;

/**
 * Something about a line of a file.
 *
 * @param file below the organisation's folder
 */
record Finding(Weight weight, String kind, String file, int line, String text) {
  /** How bad it is. */
  enum Weight {
    ERROR,
    WARNING,
    NOTICE
  }

  /** Everything of a review that has a line; errors first. */
  static List<Finding> of(Review review) {
    var all = new ArrayList<Finding>();
    for (StackReview stack : review.stacks()) {
      for (ProblemReview problem : stack.problems()) {
        Weight weight = problem.error() ? Weight.ERROR : Weight.WARNING;
        add(all, weight, "problem", problem.place(), stack.stack() + ": " + problem.message());
      }
    }
    for (Decision decision : review.decisions()) {
      String settled = review.settled(decision);
      String text = decision.stack() + " " + decision.entry() + ": " + decision.text();
      if (settled.isEmpty()) {
        add(all, Weight.ERROR, decision.kind().words(), decision.place(), text);
      } else {
        String both = text + " (" + settled + ")";
        add(all, Weight.NOTICE, decision.kind().words(), decision.place(), both);
      }
    }
    all.sort((a, b) -> a.weight().compareTo(b.weight()));
    return all;
  }

  private static void add(
      List<Finding> all, Weight weight, String kind, String place, String text) {
    int colon = place.lastIndexOf(':');
    String number = place.substring(colon + 1);
    if (colon > 0 && number.matches("[1-9]\\d{0,8}")) {
      all.add(new Finding(weight, kind, place.substring(0, colon), Integer.parseInt(number), text));
    }
  }
}
