package dev.freehold.engine.state;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Everything the state does to files, one call per point at which a process may die.
 *
 * <p>Nothing is sure to survive a power failure before {@link #sync} of the file, and for a new
 * name, of its directory.
 */
public interface StateFiles {
  /** Where a file is, for messages. */
  default String describe(Path file) {
    return file.toString();
  }

  boolean exists(Path file) throws IOException;

  /**
   * The whole content.
   *
   * @throws java.nio.file.NoSuchFileException when there is no such file
   */
  byte[] read(Path file) throws IOException;

  /** Files of a directory in order of name; none when it does not exist. */
  List<Path> list(Path directory) throws IOException;

  /** Writes a file as a whole, for its owner only, making directories as needed. */
  void create(Path file, byte[] content) throws IOException;

  void makeDirectory(Path directory) throws IOException;

  void append(Path file, byte[] content) throws IOException;

  /** Cuts the file off. */
  void truncate(Path file, long length) throws IOException;

  void sync(Path fileOrDirectory) throws IOException;

  /** Replaces the target in one step. */
  void move(Path from, Path to) throws IOException;

  /** A second name for, or a copy of, a file that is never changed in place. */
  void copy(Path from, Path to) throws IOException;

  /** Deletes the file when it is there. */
  void delete(Path file) throws IOException;

  /** Replaces the content so that at any time either the old or the new one is there. */
  default void replace(Path file, Path temporary, byte[] content) throws IOException {
    create(temporary, content);
    sync(temporary);
    move(temporary, file);
    sync(file.getParent());
  }
}
