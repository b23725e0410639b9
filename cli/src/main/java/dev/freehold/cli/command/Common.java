package dev.freehold.cli.command;

import dev.freehold.cli.session.Installation;
import dev.freehold.cli.terminal.Terminal;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What every command takes. */
public final class Common {
  @Option(
      names = {"-C", "--configs"},
      paramLabel = "DIR",
      description = "The organisation's folder (default: ${DEFAULT-VALUE}).",
      defaultValue = "domain-configs")
  private Path configs;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  Installation installation() {
    return new Installation(Path.of("").toAbsolutePath(), configs);
  }

  boolean json() {
    return json;
  }

  Terminal terminal() {
    return Terminal.ofProcess();
  }
}
