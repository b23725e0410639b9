package dev.freehold.cli.render.review;

import dev.freehold.engine.plan.Problem;

/**
 * Why something cannot be done, or what should be known.
 *
 * @param error whether it stops the plan
 * @param place file and line; empty when nothing in the YAML is to blame
 */
public record ProblemReview(boolean error, String entry, String place, String message) {
  static ProblemReview of(Problem problem) {
    String file = problem.origin().file();
    return new ProblemReview(
        problem.severity() == Problem.Severity.ERROR,
        problem.origin().entry(),
        file.isEmpty() ? "" : file + ":" + problem.origin().line(),
        problem.message());
  }
}
