package dev.freehold.stacks.program;

import dev.freehold.engine.pulumi.host.ProgramHost;
import dev.freehold.engine.pulumi.host.RunSettings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** The entry point of {@code pulumi preview} and {@code pulumi up}. */
public final class Main {
  private static final int FAILED = 1;

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(System.getenv()));
  }

  private static int run(Map<String, String> environment) {
    try {
      var settings = RunSettings.fromEnvironment(environment);
      var root = Path.of(environment.getOrDefault("PULUMI_ROOT_DIRECTORY", ""));
      var program = new DomainProgram(root, environment, LocalDate.now(ZoneOffset.UTC));
      return ProgramHost.run(settings, program::run);
    } catch (IllegalArgumentException unusable) {
      System.err.println("Error: " + unusable.getMessage());
      return FAILED;
    }
  }
}
