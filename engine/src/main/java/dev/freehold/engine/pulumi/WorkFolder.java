package dev.freehold.engine.pulumi;

import dev.freehold.engine.Stack;
import dev.freehold.engine.json.ValueWriter;
import dev.freehold.engine.value.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A project of its own for one call of the engine, so that calls share nothing; gone afterwards.
 */
final class WorkFolder implements AutoCloseable {
  private final Path folder;

  private WorkFolder(Path folder) {
    this.folder = folder;
  }

  static WorkFolder of(Stack stack) {
    try {
      // Others may not read it: a plan file holds encrypted secrets.
      Path folder = Files.createTempDirectory("freehold-pulumi-");
      Fields project =
          Fields.builder().put("name", stack.id().project()).put("runtime", "java").build();
      Files.writeString(folder.resolve("Pulumi.yaml"), ValueWriter.plainText(project) + "\n");
      if (!stack.config().isEmpty()) {
        Files.writeString(
            folder.resolve("Pulumi." + stack.id().stack() + ".yaml"),
            ValueWriter.plainText(settings(stack)) + "\n");
      }
      return new WorkFolder(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** JSON is YAML. */
  private static Fields settings(Stack stack) {
    return Fields.builder().put("config", stack.config()).build();
  }

  Path path() {
    return folder;
  }

  Path planFile() {
    return folder.resolve("plan.json");
  }

  /** Puts a state into a file. */
  Path stateFile(String json) {
    try {
      return Files.writeString(folder.resolve("state.json"), json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A backend of its own, for the preview of a stack that is not there yet. */
  String emptyBackend() {
    Path backend = folder.resolve("backend");
    try {
      Files.createDirectories(backend);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return backend.toUri().toString().replaceFirst("/$", "");
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
