package dev.freehold.engine.state;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The lines of a journal: {@code <crc> <number> <number of the first in its batch> <entry>}.
 *
 * <p>A batch is synced before the next one is written. So a broken line in the last batch is the
 * trace of a crash, and all from it on never counted; before that it is damage.
 */
record JournalLines(List<JournalEntry> entries, long length, long next) {
  static final JournalLines NONE = new JournalLines(List.of(), 0, 0);

  private static final int CRC = 8;

  JournalLines {
    entries = List.copyOf(entries);
  }

  /** The bytes of one batch. */
  static byte[] batch(List<byte[]> entries, long first) {
    var bytes = new ByteArrayOutputStream();
    long number = first;
    for (byte[] entry : entries) {
      byte[] start = (" " + number + " " + first + " ").getBytes(StandardCharsets.US_ASCII);
      byte[] line = new byte[start.length + entry.length];
      System.arraycopy(start, 0, line, 0, start.length);
      System.arraycopy(entry, 0, line, start.length, entry.length);
      bytes.writeBytes(crc(line, 0, line.length).getBytes(StandardCharsets.US_ASCII));
      bytes.writeBytes(line);
      bytes.write('\n');
      number++;
    }
    return bytes.toByteArray();
  }

  static JournalLines read(Path file, byte[] bytes) {
    var entries = new ArrayList<JournalEntry>();
    int start = 0;
    long next = 0;
    for (Optional<Line> line = Line.at(bytes, start);
        line.isPresent() && line.get().number() == next;
        line = Line.at(bytes, start)) {
      entries.add(entry(file, bytes, line.get()));
      start = line.get().end();
      next++;
    }
    refuseDamage(file, bytes, start, next);
    return new JournalLines(entries, start, next);
  }

  /** Looks behind the first broken line for a batch that would not be there without it. */
  private static void refuseDamage(Path file, byte[] bytes, int from, long broken) {
    for (int at = endOfLine(bytes, from); at < bytes.length; at = endOfLine(bytes, at)) {
      Optional<Line> line = Line.at(bytes, at);
      if (line.isPresent() && line.get().first() > broken) {
        throw new StateException(
            "The journal "
                + file
                + " is damaged at line "
                + (broken + 1)
                + ". It tells what an interrupted run has done since the last checkpoint. Restore"
                + " it, or remove it and run `freehold drift` to find what is missing.");
      }
    }
  }

  private static JournalEntry entry(Path file, byte[] bytes, Line line) {
    try {
      return JournalCodec.read(bytes, line.body(), line.end() - 1 - line.body());
    } catch (IOException e) {
      throw new StateException(
          "The journal " + file + " cannot be understood: was it written by a newer Freehold?");
    }
  }

  private static String crc(byte[] bytes, int offset, int length) {
    var crc = new CRC32();
    crc.update(bytes, offset, length);
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  /** Behind the next line feed. */
  private static int endOfLine(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return at + 1;
  }

  /** A whole and sound line; {@code end} is behind its line feed. */
  private record Line(long number, long first, int body, int end) {
    static Optional<Line> at(byte[] bytes, int start) {
      int end = endOfLine(bytes, start);
      if (end > bytes.length || end - start < CRC + 6) {
        return Optional.empty();
      }
      int rest = start + CRC;
      String crc = new String(bytes, start, CRC, StandardCharsets.US_ASCII);
      if (!crc.equals(JournalLines.crc(bytes, rest, end - 1 - rest))) {
        return Optional.empty();
      }
      int first = space(bytes, rest + 1) + 1;
      int body = space(bytes, first) + 1;
      return Optional.of(
          new Line(number(bytes, rest + 1, first - 1), number(bytes, first, body - 1), body, end));
    }

    private static int space(byte[] bytes, int from) {
      int at = from;
      while (bytes[at] != ' ') {
        at++;
      }
      return at;
    }

    private static long number(byte[] bytes, int from, int to) {
      return Long.parseLong(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
    }
  }
}
