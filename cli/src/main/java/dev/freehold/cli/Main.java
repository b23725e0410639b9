package dev.freehold.cli;

import dev.freehold.cli.command.Commands;
import dev.freehold.cli.command.Failures;
import dev.freehold.cli.terminal.Terminal;
import java.util.Arrays;

/** The program. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs one command and gives its exit code. */
  public static int run(String... args) {
    Terminal.ofProcess().announce("Reading ...");
    var failures = new Failures(Arrays.asList(args).contains("--json"));
    return Commands.of(args)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures)
        .setUsageHelpAutoWidth(true)
        .execute(args);
  }
}
