package dev.freehold.sql;

import dev.freehold.model.diagnostic.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The names of BigQuery's functions, for those who mistype one. */
final class BuiltIn {
  private static final int LONG = 8;

  private BuiltIn() {}

  /**
   * The function that is certainly meant: one letter away, or two where the name is long. A name
   * that is further away may be a function that is newer than the list.
   */
  static Optional<String> near(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    int most = upper.length() < LONG ? 1 : 2;
    return Nearest.to(upper, names()).filter(found -> Nearest.distance(upper, found, most) <= most);
  }

  private static List<String> names() {
    try (InputStream in = BuiltIn.class.getResourceAsStream("functions.txt")) {
      if (in == null) {
        throw new IllegalStateException("functions.txt is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
