package dev.freehold.cli.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Pulumi CLI that is on the PATH, in a clone. */
final class PulumiTools {
  private static final List<String> TOOLS =
      List.of("pulumi", "pulumi-language-java", "pulumi-resource-kafka");

  private final Clone clone;
  private final Path home;

  /**
   * Puts the project into the clone; what a build makes stays where it is.
   *
   * @param home is empty, for what the CLI keeps
   */
  PulumiTools(Clone clone, Path home) {
    this.clone = clone;
    this.home = home;
    Path repository = Clone.readme().getParent();
    try {
      Files.createDirectories(clone.folder().resolve("stacks"));
      String project = Files.readString(repository.resolve("Pulumi.yaml"));
      for (String module : List.of("cli", "providers")) {
        project = project.replace(": " + module + "/", ": " + repository.resolve(module) + "/");
      }
      clone.write("Pulumi.yaml", project);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The first tool that is not there. */
  static Optional<String> missing() {
    return TOOLS.stream().filter(tool -> !onPath(tool)).findFirst();
  }

  private static boolean onPath(String tool) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
  }

  /** With nothing of the person's own who runs the tests. */
  ProcessBuilder process(List<String> command) {
    var builder = new ProcessBuilder(command).directory(clone.folder().toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(key -> key.startsWith("PULUMI_") || key.startsWith("FREEHOLD_"));
    environment.put("PULUMI_HOME", home.toString());
    environment.put("PULUMI_SKIP_UPDATE_CHECK", "true");
    environment.put("PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION", "true");
    return builder;
  }

  /** Runs lines as a person's shell does. */
  Clone.Ran shell(String lines) throws IOException, InterruptedException {
    return Shell.run(process(List.of("bash", "-euc", lines)));
  }
}
