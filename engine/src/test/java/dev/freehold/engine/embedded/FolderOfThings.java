package dev.freehold.engine.embedded;

import dev.freehold.engine.json.ValueReader;
import dev.freehold.engine.json.ValueWriter;
import dev.freehold.engine.value.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Things as files, one each, that outlive the process: each change is there as a whole or not at
 * all, and takes up to three milliseconds, before and after it counts.
 */
final class FolderOfThings extends AbstractMap<String, Fields> {
  private final Path folder;
  private final Path drafts;
  private final Random latency = new Random();

  FolderOfThings(Path folder) {
    this.folder = folder.resolve("things");
    this.drafts = folder.resolve("drafts");
    try {
      Files.createDirectories(this.folder);
      Files.createDirectories(drafts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Set<Entry<String, Fields>> entrySet() {
    Map<String, Fields> all = new TreeMap<>();
    try (var files = Files.list(folder)) {
      files.forEach(file -> all.put(file.getFileName().toString(), read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.entrySet();
  }

  @Override
  public Fields get(Object name) {
    return slowly(
        () -> {
          Path file = folder.resolve(name.toString());
          return Files.exists(file) ? read(file) : null;
        });
  }

  @Override
  public Fields putIfAbsent(String name, Fields thing) {
    return slowly(
        () -> {
          try {
            Files.createLink(folder.resolve(name), draft(thing));
            return null;
          } catch (FileAlreadyExistsException there) {
            return read(folder.resolve(name));
          }
        });
  }

  @Override
  public Fields replace(String name, Fields thing) {
    return slowly(
        () -> {
          Path file = folder.resolve(name);
          if (!Files.exists(file)) {
            return null;
          }
          Files.move(draft(thing), file, StandardCopyOption.ATOMIC_MOVE);
          return thing;
        });
  }

  @Override
  public Fields remove(Object name) {
    return slowly(
        () -> {
          Files.deleteIfExists(folder.resolve(name.toString()));
          return null;
        });
  }

  private Path draft(Fields thing) throws IOException {
    Path draft = drafts.resolve(UUID.randomUUID().toString());
    return Files.writeString(draft, ValueWriter.plainText(thing));
  }

  private static Fields read(Path file) {
    try {
      return (Fields) ValueReader.parse(Files.readString(file));
    } catch (NoSuchFileException gone) {
      return Fields.EMPTY;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Fields slowly(Change change) {
    pause();
    try {
      return change.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      pause();
    }
  }

  private void pause() {
    LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(latency.nextInt(1_500)));
  }

  /** A change of files. */
  private interface Change {
    Fields run() throws IOException;
  }
}
