package dev.freehold.engine.embedded;

import dev.freehold.engine.Urn;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which resources a run may touch: URN patterns, {@code *} within a part, {@code **} across parts.
 */
final class Targets {
  private final List<Pattern> patterns;

  Targets(List<String> targets) {
    patterns = targets.stream().map(Targets::pattern).toList();
  }

  boolean all() {
    return patterns.isEmpty();
  }

  boolean include(Urn urn) {
    return all() || patterns.stream().anyMatch(pattern -> pattern.matcher(urn.value()).matches());
  }

  /** Why something targeted cannot be replaced alone. */
  static String missing(Urn replaced, Urn dependent) {
    return replaced
        + " must be deleted before it is replaced, and "
        + dependent
        + " with it, which is not targeted. Target it too";
  }

  private static Pattern pattern(String target) {
    var regex = new StringBuilder();
    for (String part : target.split("(?=\\*\\*)|(?<=\\*\\*)")) {
      if (part.equals("**")) {
        regex.append(".*");
      } else {
        for (String piece : part.split("(?=\\*)|(?<=\\*)")) {
          regex.append(piece.equals("*") ? "[^:]*" : Pattern.quote(piece));
        }
      }
    }
    return Pattern.compile(regex.toString());
  }
}
