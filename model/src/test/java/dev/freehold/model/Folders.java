package dev.freehold.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Folders of YAML for tests. */
final class Folders {
  static final Path BASE = Path.of("src/test/base");
  static final Path BAD = Path.of("src/test/bad");
  static final Path SAMPLE = Path.of("../domain-configs");

  private Folders() {}

  /** A copy of the base organisation. */
  static Path base(Path into) {
    copy(BASE, into);
    return into;
  }

  static void copy(Path from, Path into) {
    for (Path file : files(from)) {
      try {
        write(into, from.relativize(file).toString(), Files.readString(file));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  static List<Path> files(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static void write(Path root, String file, String text) {
    write(root, file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  static void write(Path root, String file, byte[] bytes) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
