package dev.freehold.cli.command;

import dev.freehold.cli.ExitCode;
import dev.freehold.cli.render.FailureText;
import dev.freehold.cli.render.Json;
import dev.freehold.cli.session.Session;
import dev.freehold.cli.terminal.Terminal;
import dev.freehold.components.word.Words;
import dev.freehold.engine.Engine.DriftReport;
import dev.freehold.engine.plan.Drift;
import dev.freehold.engine.plan.Problem;
import dev.freehold.stacks.fleet.Fleet;
import dev.freehold.stacks.fleet.StackResult;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares the state with the real things. */
@Command(
    name = "drift",
    description = "Read the real things and show what differs from the state. Changes nothing.")
final class DriftCommand implements Callable<Integer> {
  @Mixin private Common common;
  @Mixin private Selection selection;
  @Mixin private RunOptions run;

  @Option(names = "--detailed-exitcode", description = "End with 3 when something has drifted.")
  private boolean detailed;

  @Override
  public Integer call() {
    Terminal terminal = common.terminal();
    try (Session session = selection.open(common.installation(), run.engine(), terminal);
        var fleet = new Fleet(Runtime.getRuntime().availableProcessors())) {
      List<StackResult<DriftReport>> results =
          fleet.each(
              selection.stacks(session),
              stack -> session.engine().drift(stack.stack(), run.options()));
      if (common.json()) {
        terminal.print(
            Json.write(Json.object("stacks", results.stream().map(DriftCommand::json).toList())));
      } else {
        results.forEach(result -> show(result, terminal));
      }
      return code(results).number();
    }
  }

  private ExitCode code(List<StackResult<DriftReport>> results) {
    boolean failed =
        results.stream().anyMatch(r -> r.fold(report -> !report.problems().isEmpty(), b -> true));
    boolean drifted =
        results.stream().anyMatch(r -> r.fold(report -> !report.drifts().isEmpty(), b -> false));
    if (failed) {
      return ExitCode.FAILED;
    }
    return detailed && drifted ? ExitCode.CHANGES : ExitCode.OK;
  }

  private static void show(StackResult<DriftReport> result, Terminal terminal) {
    String text =
        result.fold(
            report -> text(report),
            broken ->
                "  " + terminal.style().red("Error: ") + FailureText.of(broken.failure()) + "\n");
    String nothing = text.isEmpty() ? "  no drift" : "";
    terminal.line(terminal.style().bold(result.ref().toString()) + nothing);
    terminal.print(text);
  }

  private static String text(DriftReport report) {
    var text = new StringBuilder();
    for (Drift drift : report.drifts()) {
      text.append("  ").append(drift.urn().type()).append(' ').append(drift.urn().name());
      if (drift.kind() == Drift.Kind.GONE) {
        text.append(": is gone\n");
      } else {
        text.append('\n');
        differences(drift, text);
      }
    }
    for (Problem problem : report.problems()) {
      text.append("  Error: ")
          .append(problem.urn().name())
          .append(": ")
          .append(problem.message())
          .append('\n');
    }
    return text.toString();
  }

  private static void differences(Drift drift, StringBuilder text) {
    var expected = Words.of(drift.urn().type(), drift.expected());
    var found = Words.of(drift.urn().type(), drift.found());
    var keys = new TreeSet<>(expected.keySet());
    keys.addAll(found.keySet());
    for (String key : keys) {
      String left = expected.getOrDefault(key, "(none)");
      String right = found.getOrDefault(key, "(none)");
      if (!left.equals(right)) {
        text.append("      ")
            .append(key)
            .append(": ")
            .append(left)
            .append(" in the state, ")
            .append(right)
            .append(" in fact\n");
      }
    }
  }

  private static Object json(StackResult<DriftReport> result) {
    var json = Json.object("stack", result.ref().toString());
    result.fold(
        report -> {
          json.put("drifts", report.drifts().stream().map(Json::drift).toList());
          json.put("problems", new ArrayList<>(Json.problems(report.problems())));
          return true;
        },
        broken -> {
          json.put("error", FailureText.of(broken.failure()));
          return false;
        });
    return json;
  }
}
