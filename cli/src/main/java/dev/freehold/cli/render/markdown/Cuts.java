package dev.freehold.cli.render.markdown;

import java.util.Map;
import java.util.StringJoiner;

/** Says what did not fit. */
final class Cuts {
  private Cuts() {}

  static String note(Map<Level, Integer> cuts, int limit) {
    if (cuts.isEmpty()) {
      return "";
    }
    var parts = new StringJoiner("; ");
    cuts.forEach(
        (level, stacks) ->
            parts.add(level.missing() + " of " + Words.many(stacks, "stack", "stacks")));
    return "\nCut to fit into "
        + limit
        + " characters: "
        + parts
        + ". The page that `plan --format html` makes has everything.\n";
  }
}
