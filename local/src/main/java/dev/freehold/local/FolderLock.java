package dev.freehold.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Keeps two commands, or two threads, from starting or stopping the same service at once. */
final class FolderLock implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int POLL_MILLIS = 20;
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock acquire(ServiceFolder folder) throws IOException {
    Files.createDirectories(folder.lock().getParent());
    var channel =
        FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      await(folder, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
    return new FolderLock(channel);
  }

  private static void await(ServiceFolder folder, FileChannel channel) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isHeld(channel)) {
      if (System.nanoTime() > deadline) {
        throw new LocalException(
            folder.name(),
            LocalProblem.Kind.BUSY,
            "another command has held it for " + PATIENCE.toSeconds() + " s; end it and try again");
      }
      Pause.millis(POLL_MILLIS);
    }
  }

  private static boolean isHeld(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
