package dev.freehold.engine.state;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The real files. */
final class DiskFiles implements StateFiles {
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  @Override
  public boolean exists(Path file) {
    return Files.exists(file);
  }

  @Override
  public byte[] read(Path file) throws IOException {
    var content = new ByteArrayOutputStream();
    uninterrupted(
        () -> {
          content.reset();
          content.writeBytes(Files.readAllBytes(file));
        });
    return content.toByteArray();
  }

  @Override
  public List<Path> list(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
  }

  @Override
  public void create(Path file, byte[] content) throws IOException {
    makeDirectory(file.getParent());
    FileAttribute<?>[] attributes =
        isPosix(file.getParent()) ? new FileAttribute<?>[] {OWNER_ONLY} : new FileAttribute<?>[0];
    FileChannel.open(
            file,
            Set.of(
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE),
            attributes)
        .close();
    append(file, content);
  }

  /** Not through a channel: an interrupt, which asks a run to stop, would close it half-way. */
  @Override
  public void append(Path file, byte[] content) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    try (var out = new FileOutputStream(file.toFile(), true)) {
      out.write(content);
    }
  }

  @Override
  public void truncate(Path file, long length) throws IOException {
    uninterrupted(
        () -> {
          try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
          }
        });
  }

  @Override
  public void sync(Path fileOrDirectory) throws IOException {
    boolean directory = Files.isDirectory(fileOrDirectory);
    if (directory && !isPosix(fileOrDirectory)) {
      return;
    }
    var mode = directory ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    uninterrupted(
        () -> {
          try (FileChannel channel = FileChannel.open(fileOrDirectory, mode)) {
            channel.force(true);
          }
        });
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void copy(Path from, Path to) throws IOException {
    makeDirectory(to.getParent());
    Files.deleteIfExists(to);
    try {
      Files.createLink(to, from);
    } catch (NoSuchFileException e) {
      throw e;
    } catch (FileSystemException | UnsupportedOperationException e) {
      Files.copy(from, to);
    }
  }

  @Override
  public void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  /** New directories are synced into their parents, or a new stack could vanish with them. */
  @Override
  public void makeDirectory(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    Path parent = directory.toAbsolutePath().getParent();
    makeDirectory(parent);
    Files.createDirectories(directory);
    sync(parent);
  }

  /**
   * For what can be done again: an interrupt closes a channel, and must not end the run's record.
   */
  private static void uninterrupted(Access access) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          access.run();
          return;
        } catch (ClosedByInterruptException stopAsked) {
          interrupted |= Thread.interrupted();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Something done with a file. */
  private interface Access {
    void run() throws IOException;
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
