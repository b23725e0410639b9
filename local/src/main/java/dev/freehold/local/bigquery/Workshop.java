package dev.freehold.local.bigquery;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * A folder in which one process at a time puts a program together. What a killed one left there is
 * gone before the next begins.
 */
final class Workshop implements AutoCloseable {
  /** A file lock keeps out other processes but not other threads. */
  private static final Semaphore THREADS = new Semaphore(1);

  private final Path folder;
  private final FileChannel channel;

  private Workshop(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Waits until nobody else is in it. */
  static Workshop enter(Path programs, String name) throws IOException {
    THREADS.acquireUninterruptibly();
    try {
      return locked(programs, name);
    } catch (IOException | RuntimeException e) {
      THREADS.release();
      throw e;
    }
  }

  private static Workshop locked(Path programs, String name) throws IOException {
    Path lock = programs.resolve(name + ".lock");
    var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      channel.lock();
      clear(programs, name + "-");
      return new Workshop(Files.createTempDirectory(programs, name + "-"), channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** What was left, unless a child of the killed process still writes there. */
  private static void clear(Path programs, String prefix) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(programs, prefix + "*")) {
      for (Path folder : left) {
        try {
          delete(folder);
        } catch (IOException stillInUse) {
          continue;
        }
      }
    }
  }

  Path folder() {
    return folder;
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      delete(folder);
    } finally {
      THREADS.release();
    }
  }
}
