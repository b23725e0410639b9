package dev.freehold.providers.plugin.client;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for plugin executables where the Pulumi CLI does: {@code
 * $PULUMI_HOME/plugins/resource-<name>-v<version>/}, the newest version first, then the PATH.
 *
 * @param environment of this process
 */
public record PluginFinder(Map<String, String> environment) {
  public PluginFinder {
    environment = Map.copyOf(environment);
  }

  private record Installed(String version, Path executable) {}

  /** The executable of a package; empty when none is installed. */
  public Optional<Path> find(String pkg) {
    String name = "pulumi-resource-" + pkg;
    return installed(pkg, name).or(() -> onPath(name));
  }

  /** Where it was looked for, for messages. */
  public String places(String pkg) {
    return plugins().resolve("resource-" + pkg + "-v<version>") + " and the PATH";
  }

  private Path plugins() {
    String home = environment.getOrDefault("PULUMI_HOME", "");
    Path root =
        home.isEmpty()
            ? Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")), ".pulumi")
            : Path.of(home);
    return root.resolve("plugins");
  }

  private Optional<Path> installed(String pkg, String name) {
    Pattern folder = Pattern.compile("resource-" + Pattern.quote(pkg) + "-v(\\d.*)");
    try (Stream<Path> folders = Files.list(plugins())) {
      return folders
          .map(path -> new Installed(version(folder, path), path.resolve(name)))
          .filter(found -> !found.version().isEmpty() && Files.isExecutable(found.executable()))
          .max(Comparator.comparing(Installed::version, PluginFinder::compare))
          .map(Installed::executable);
    } catch (IOException noFolder) {
      return Optional.empty();
    }
  }

  private static String version(Pattern folder, Path path) {
    Matcher found = folder.matcher(path.getFileName().toString());
    return found.matches() ? found.group(1) : "";
  }

  /** By number where both have one; a release is newer than its pre-releases. */
  private static int compare(String one, String other) {
    List<String> left = List.of(one.split("[.+-]"));
    List<String> right = List.of(other.split("[.+-]"));
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      int order = comparePart(part(left, i), part(right, i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static String part(List<String> parts, int at) {
    return at < parts.size() ? parts.get(at) : "";
  }

  private static int comparePart(String one, String other) {
    if (one.matches("\\d{1,9}") && other.matches("\\d{1,9}")) {
      return Integer.compare(Integer.parseInt(one), Integer.parseInt(other));
    }
    if (one.isEmpty() != other.isEmpty()) {
      return one.isEmpty() ? 1 : -1;
    }
    return one.compareTo(other);
  }

  private Optional<Path> onPath(String name) {
    return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
