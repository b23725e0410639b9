package dev.freehold.cli.command;

import dev.freehold.cli.ExitCode;
import dev.freehold.cli.session.Refused;
import dev.freehold.cli.terminal.Terminal;
import dev.freehold.model.Organisation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The JSON Schema of the files. */
@Command(
    name = "schema",
    description = "Print the JSON Schema of a kind of file, for editors, or of plans in JSON.")
final class SchemaCommand implements Callable<Integer> {
  private static final String PLAN = "plan";
  private static final List<String> KINDS =
      List.of(
          "domain",
          "domain-part",
          "overlay",
          "platform",
          "teams",
          "data-classes",
          "template",
          "connector-type",
          "rules",
          PLAN);

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "The kind of file; without one the kinds are listed.")
  private String kind = "";

  @Override
  public Integer call() {
    Terminal terminal = Terminal.ofProcess();
    if (kind.isEmpty()) {
      KINDS.forEach(terminal::line);
    } else if (KINDS.contains(kind)) {
      terminal.print(schema());
    } else {
      throw new Refused(
          ExitCode.INVALID,
          "There is no kind of file '" + kind + "'. There are: " + String.join(", ", KINDS));
    }
    return ExitCode.OK.number();
  }

  private String schema() {
    boolean ours = kind.equals(PLAN);
    String name = "/dev/freehold/" + (ours ? "cli/" : "") + "schema/" + kind + ".schema.json";
    Class<?> module = ours ? SchemaCommand.class : Organisation.class;
    try (var json = module.getResourceAsStream(name)) {
      return new String(json.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
