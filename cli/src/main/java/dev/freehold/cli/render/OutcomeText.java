package dev.freehold.cli.render;

import dev.freehold.cli.render.PlanText.Tense;
import dev.freehold.cli.terminal.Style;
import dev.freehold.engine.Outcome;
import dev.freehold.engine.plan.Problem;

/** What a run did to a stack, as people read it. */
public final class OutcomeText {
  private final Style style;

  public OutcomeText(Style style) {
    this.style = style;
  }

  /** One line when all went well; what failed, what was not begun and how to go on otherwise. */
  public String stack(String stack, Outcome outcome) {
    var text = new StringBuilder();
    String word = outcome.failed() ? style.red("failed") : style.green("done");
    String done = new PlanText(style).summary(outcome.summary(), Tense.DONE);
    text.append(String.format("  %-24s %s  %s%n", stack, word, done));
    outcome.problems().forEach(problem -> problem(problem, text));
    if (outcome.failed() && !outcome.skipped().isEmpty()) {
      text.append("    not begun: ")
          .append(outcome.skipped().size())
          .append(" more; what is done is recorded, run the same command again to go on\n");
    }
    return text.toString();
  }

  private void problem(Problem problem, StringBuilder text) {
    boolean error = problem.severity() == Problem.Severity.ERROR;
    text.append("    ").append(error ? style.red("Error: ") : style.yellow("Note: "));
    if (!problem.urn().isNone()) {
      text.append(problem.urn().type()).append(' ').append(problem.urn().name()).append(": ");
    }
    text.append(problem.message().strip().replace("\n", "\n      ")).append('\n');
    if (!problem.origin().file().isEmpty()) {
      text.append("      declared by ").append(problem.origin().entry()).append(" in ");
      text.append(problem.origin().file()).append(':').append(problem.origin().line()).append('\n');
    }
  }
}
