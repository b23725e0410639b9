package dev.freehold.model.load;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Sources;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.yaml.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the texts of regular files below the root, and keeps them for rendering problems. */
final class FileStore implements Sources {
  private final Path root;
  private final Limits limits;
  private final Problems problems;
  private final Map<String, String> texts = new ConcurrentHashMap<>();

  FileStore(Path root, Limits limits, Problems problems) {
    this.root = root;
    this.limits = limits;
    this.problems = problems;
  }

  @Override
  public Optional<String> line(String file, int number) {
    List<String> lines = Sources.lines(texts.getOrDefault(file, ""));
    return number <= lines.size() ? Optional.of(lines.get(number - 1)) : Optional.empty();
  }

  /** The text of a file; empty after a report. */
  Optional<String> text(String file) {
    return text(file, problems);
  }

  /** The same, reporting elsewhere. */
  Optional<String> text(String file, Problems to) {
    Path path = root.resolve(file);
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isSymbolicLink()) {
        report(
            to,
            Code.SYMBOLIC_LINK,
            file,
            "the file is a symbolic link",
            "put the file itself there");
      } else if (!attributes.isRegularFile()) {
        report(to, Code.FILE_UNREADABLE, file, "this is not a regular file", "put a file there");
      } else if (attributes.size() > limits.bytes()) {
        tooLarge(file, to);
      } else {
        return bytes(path, file, to).flatMap(bytes -> decode(file, bytes, to));
      }
    } catch (IOException unreadable) {
      String why = unreadable.getClass().getSimpleName();
      report(
          to,
          Code.FILE_UNREADABLE,
          file,
          "the file cannot be read: " + why,
          "check its permissions");
    }
    return Optional.empty();
  }

  private Optional<byte[]> bytes(Path path, String file, Problems to) throws IOException {
    try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(limits.bytes() + 1);
      if (bytes.length > limits.bytes()) {
        tooLarge(file, to);
        return Optional.empty();
      }
      return Optional.of(bytes);
    }
  }

  private void tooLarge(String file, Problems to) {
    String detail = "the file is larger than " + limits.bytes() + " bytes";
    report(
        to,
        Code.FILE_TOO_LARGE,
        file,
        detail,
        file.endsWith(".yaml")
            ? "split it: every *.yaml beside it has the same shape"
            : "split it into several");
  }

  private Optional<String> decode(String file, byte[] bytes, Problems to) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0 && !isUtf8(bytes)) {
      report(to, Code.NOT_UTF8, file, "some bytes are not UTF-8", "save the file as UTF-8");
      return Optional.empty();
    }
    if (text.startsWith("\uFEFF")) {
      report(
          to, Code.NOT_UTF8, file, "the file begins with a byte order mark", "save it without one");
      return Optional.empty();
    }
    texts.put(file, text);
    return Optional.of(text);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }

  private static void report(Problems to, Code code, String file, String detail, String hint) {
    to.error(code, Span.ofFile(file), detail, hint);
  }

  /** What a folder holds; empty after a report. */
  Optional<Listing> list(String folder) {
    try {
      return Optional.of(Listing.of(root.resolve(folder)));
    } catch (IOException unreadable) {
      String name = folder.isEmpty() ? root.getFileName() + "/" : folder;
      String why = unreadable.getClass().getSimpleName();
      report(
          problems, Code.FOLDER_MISSING, name, "the folder cannot be read: " + why, "put it back");
      return Optional.empty();
    }
  }
}
