package dev.freehold.engine.pulumi;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Pulumi CLI of this machine. */
public final class Cli {
  /** The first version that sends its event log over a connection. */
  static final String MINIMUM = "3.206.0";

  private static final Pattern VERSION = Pattern.compile("v?(\\d+)\\.(\\d+)\\.(\\d+).*");

  private final Path executable;

  private Cli(Path executable) {
    this.executable = executable;
  }

  /**
   * Looks for it on the PATH.
   *
   * @throws CliMissingException when it is not there
   */
  public static Cli find(Map<String, String> environment) {
    return search(environment)
        .map(Cli::new)
        .orElseThrow(() -> new CliMissingException("There is no `pulumi` on the PATH"));
  }

  private static Optional<Path> search(Map<String, String> environment) {
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
      for (String name : List.of("pulumi", "pulumi.exe")) {
        Path file = Path.of(folder, name);
        if (!folder.isEmpty() && Files.isRegularFile(file) && Files.isExecutable(file)) {
          return Optional.of(file.toAbsolutePath());
        }
      }
    }
    return Optional.empty();
  }

  Path executable() {
    return executable;
  }

  /** Throws a {@link CliMissingException} when the version is too low; costs a process. */
  void refuseOld(Map<String, String> environment, Path folder) {
    String printed =
        new CliProcess(List.of(executable.toString(), "version"), folder, environment)
            .run()
            .output()
            .strip();
    Matcher version = VERSION.matcher(printed);
    if (!version.matches() || compare(version) < 0) {
      throw new CliMissingException("The Pulumi CLI at " + executable + " is " + printed);
    }
  }

  private static int compare(Matcher version) {
    Matcher minimum = VERSION.matcher(MINIMUM);
    minimum.matches();
    for (int part = 1; part <= 3; part++) {
      int order =
          Integer.compare(
              Integer.parseInt(version.group(part)), Integer.parseInt(minimum.group(part)));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
