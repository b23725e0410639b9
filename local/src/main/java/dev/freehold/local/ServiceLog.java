package dev.freehold.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The output of a service over all its runs, cut in two files when it has grown. */
final class ServiceLog {
  private static final int ROTATE_BYTES = 4 << 20;
  private static final int TAIL_BYTES = 256 << 10;

  private ServiceLog() {}

  /** Puts a large log aside before a start. */
  static void rotate(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > ROTATE_BYTES) {
      Path old = log.resolveSibling(log.getFileName() + ".1");
      Files.move(log, old, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The last lines, oldest first. */
  static List<String> tail(Path log, int lines) throws IOException {
    if (!Files.exists(log)) {
      return List.of();
    }
    return tailFrom(log, Math.max(0, Files.size(log) - TAIL_BYTES), lines);
  }

  /** The last lines of what was written after the offset. */
  static List<String> tailFrom(Path log, long offset, int lines) throws IOException {
    try (var channel = Files.newByteChannel(log)) {
      long from = Math.max(offset, channel.size() - TAIL_BYTES);
      var buffer = ByteBuffer.allocate((int) (channel.size() - from));
      channel.position(from);
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
      String text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
      List<String> all = text.lines().toList();
      return all.subList(Math.max(0, all.size() - lines), all.size());
    }
  }
}
