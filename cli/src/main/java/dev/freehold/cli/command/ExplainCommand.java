package dev.freehold.cli.command;

import dev.freehold.cli.ExitCode;
import dev.freehold.cli.render.Json;
import dev.freehold.cli.session.Session;
import dev.freehold.cli.terminal.Terminal;
import dev.freehold.model.Explanation;
import dev.freehold.model.Organisation;
import dev.freehold.model.entry.Link;
import dev.freehold.stacks.StackRef;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says where a value came from. */
@Command(
    name = "explain",
    description = "Show a value and every file and line that had a say in it.")
final class ExplainCommand implements Callable<Integer> {
  @Mixin private Common common;

  @Parameters(index = "0", paramLabel = "STACK", description = "payments/prod")
  private String stack;

  @Parameters(index = "1", paramLabel = "ENTRY", description = "topic/transactions")
  private String entry;

  @Parameters(index = "2", paramLabel = "KEY", description = "retention, contract.version ...")
  private String key;

  @Override
  public Integer call() {
    Terminal terminal = common.terminal();
    StackRef ref = Selection.ref(stack);
    Organisation organisation = Session.load(common.installation(), terminal);
    Explanation explanation =
        organisation
            .explain(ref.domain(), ref.environment(), entry, key)
            .fold((value, report) -> value, report -> Session.refuse(report, terminal));
    if (common.json()) {
      terminal.print(Json.write(json(explanation)));
    } else {
      text(explanation, terminal);
    }
    return ExitCode.OK.number();
  }

  private static void text(Explanation explanation, Terminal terminal) {
    String same =
        explanation.value().equals(explanation.normalised())
            ? ""
            : " (" + explanation.normalised() + ")";
    terminal.line(
        explanation.entry() + " " + explanation.key() + " = " + explanation.value() + same);
    explanation.becomes().forEach(line -> terminal.line("  becomes " + line));
    for (Link link : explanation.chain()) {
      terminal.line(String.format("  %-28s %-24s %s", link.layer(), link.value(), link.span()));
    }
  }

  private static Object json(Explanation explanation) {
    var json = Json.object("entry", explanation.entry().toString());
    json.put("key", explanation.key());
    json.put("value", explanation.value());
    json.put("normalised", explanation.normalised());
    var chain = new ArrayList<Object>();
    for (Link link : explanation.chain()) {
      var step = Json.object("layer", link.layer());
      step.put("value", link.value());
      step.put("file", link.span().file());
      step.put("line", link.span().line());
      chain.add(step);
    }
    json.put("chain", chain);
    json.put("becomes", new ArrayList<Object>(explanation.becomes()));
    return json;
  }
}
