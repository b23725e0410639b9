package dev.freehold.cli;

import dev.freehold.cli.command.Commands;
import dev.freehold.cli.command.Failures;
import dev.freehold.cli.terminal.Terminal;
import java.util.Arrays;
import java.util.List;

/** The program. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs one command and gives its exit code. */
  public static int run(String... args) {
    Terminal.ofProcess().announce("Reading ...");
    var failures = new Failures(asksForJson(Arrays.asList(args)));
    return Commands.of(args)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures)
        .setUsageHelpAutoWidth(true)
        .execute(args);
  }

  private static boolean asksForJson(List<String> args) {
    int format = args.indexOf("--format");
    boolean separate = format >= 0 && format + 1 < args.size() && isJson(args.get(format + 1));
    return separate
        || args.contains("--json")
        || args.stream().anyMatch(arg -> arg.startsWith("--format=") && isJson(arg.substring(9)));
  }

  private static boolean isJson(String format) {
    return format.equalsIgnoreCase("json");
  }
}
