package dev.freehold.cli.render;

import dev.freehold.cli.render.PlanText.Tense;
import dev.freehold.cli.terminal.Style;
import dev.freehold.engine.Outcome;
import dev.freehold.engine.plan.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run did to a stack, as people read it. */
public final class OutcomeText {
  private static final int SHOWN = 5;

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
    byMessage(outcome).values().forEach(same -> problems(same, text));
    if (outcome.failed() && !outcome.skipped().isEmpty()) {
      text.append("    not begun: ")
          .append(outcome.skipped().size())
          .append(" more; what is done is recorded, run the same command again to go on\n");
    }
    return text.toString();
  }

  private static Map<String, List<Problem>> byMessage(Outcome outcome) {
    var groups = new LinkedHashMap<String, List<Problem>>();
    for (Problem problem : outcome.problems()) {
      groups.computeIfAbsent(problem.message(), message -> new ArrayList<>()).add(problem);
    }
    return groups;
  }

  /** One message, and everything that it is about. */
  private void problems(List<Problem> same, StringBuilder text) {
    Problem first = same.get(0);
    boolean error = first.severity() == Problem.Severity.ERROR;
    text.append("    ").append(error ? style.red("Error: ") : style.yellow("Note: "));
    text.append(first.message().strip().replace("\n", "\n      ")).append('\n');
    for (Problem problem : same.subList(0, Math.min(SHOWN, same.size()))) {
      about(problem, text);
    }
    if (same.size() > SHOWN) {
      text.append("      and ").append(same.size() - SHOWN).append(" more\n");
    }
  }

  private static void about(Problem problem, StringBuilder text) {
    if (problem.urn().isNone()) {
      return;
    }
    text.append("      ").append(problem.urn().type()).append(' ').append(problem.urn().name());
    if (!problem.origin().file().isEmpty()) {
      text.append(", declared by ").append(problem.origin().entry()).append(" in ");
      text.append(problem.origin().file()).append(':').append(problem.origin().line());
    }
    text.append('\n');
  }
}
