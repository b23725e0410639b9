package dev.freehold.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of src/test/bad, with the files it needs beside it after {@code # FILE
 * payments/sql/bad.sql}. Its first line says where it stands in an organisation, {@code # in:
 * payments/bad.yaml}; {@code # ERROR FH0304} marks what is to be reported.
 *
 * @param in the file that it becomes
 * @param others what stands after a {@code # FILE}, by file
 * @param expected the marks as {@code FH0304 payments/bad.yaml:3}
 */
record BadFile(
    Path path, String in, String text, Map<String, String> others, List<String> expected) {
  private static final Pattern IN =
      Pattern.compile("# in: (\\S+)(?: # FAULT (FH\\d{4})(?: in (\\S+))?)?.*");
  private static final Pattern ERROR = Pattern.compile("# ERROR (FH\\d{4})");

  static List<BadFile> all() {
    return Folders.files(Folders.BAD).stream().map(BadFile::read).toList();
  }

  private static BadFile read(Path path) {
    try {
      String text = Files.readString(path);
      Matcher header = IN.matcher(text.lines().findFirst().orElse(""));
      if (!header.matches()) {
        throw new IllegalStateException(path + " does not say where it stands");
      }
      Map<String, String> others = new LinkedHashMap<>();
      String[] parts = text.split("(?m)^# FILE ", -1);
      for (int i = 1; i < parts.length; i++) {
        int end = parts[i].indexOf('\n');
        others.put(parts[i].substring(0, end).strip(), parts[i].substring(end + 1));
      }
      List<String> expected = expected(parts[0], header);
      others.forEach((file, inner) -> expected.addAll(marks(file, inner)));
      return new BadFile(path, header.group(1), parts[0], others, expected);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> expected(String text, Matcher header) {
    List<String> expected = new ArrayList<>();
    if (header.group(2) != null) {
      String file = header.group(3) == null ? header.group(1) : header.group(3);
      expected.add(header.group(2) + " " + file);
    }
    expected.addAll(marks(header.group(1), text));
    return expected;
  }

  /** The marks of a text that stands in a file. */
  static List<String> marks(String file, String text) {
    List<String> marks = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher error = ERROR.matcher(lines.get(i));
      while (error.find()) {
        marks.add(error.group(1) + " " + file + ":" + (i + 1));
      }
    }
    return marks;
  }

  void write(Path root) {
    Folders.write(root, in, text);
    others.forEach((file, inner) -> Folders.write(root, file, inner));
  }

  /** {@code type/topics-list.yaml}. */
  String name() {
    return Folders.BAD.relativize(path).toString();
  }

  /** Whether the file can be read as YAML, so that the rest of its domain can be judged. */
  boolean isReadable() {
    String kind = path.getParent().getFileName().toString();
    return !List.of("syntax", "file", "path").contains(kind);
  }
}
