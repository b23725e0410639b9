package dev.freehold.cli.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder of one command, gone with it. */
public record ScratchFolder(Path path) implements AutoCloseable {
  public static ScratchFolder make() {
    try {
      return new ScratchFolder(Files.createTempDirectory("freehold"));
    } catch (IOException why) {
      throw new UncheckedIOException(why);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException why) {
      throw new UncheckedIOException(why);
    }
  }
}
