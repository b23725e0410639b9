package dev.freehold.model.diagnostic;

import java.util.Collection;
import java.util.Optional;

/** The nearest valid choice for a mistyped word. */
public final class Nearest {
  private static final int MAX_LENGTH = 64;

  private Nearest() {}

  /** The choice with the smallest edit distance, when it is close enough to be meant. */
  public static Optional<String> to(String word, Collection<String> choices) {
    if (word.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    int best = Math.max(1, Math.min(4, word.length() / 2)) + 1;
    String found = "";
    for (String choice : choices) {
      if (Math.abs(choice.length() - word.length()) < best) {
        int distance = distance(word, choice, best);
        if (distance < best
            || (distance == best && !found.isEmpty() && choice.compareTo(found) < 0)) {
          best = distance;
          found = choice;
        }
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  /** "did you mean x?" when a choice is near, else the list of choices when it is short. */
  public static String hint(String word, Collection<String> choices) {
    Optional<String> near = to(word, choices);
    if (near.isPresent()) {
      return "did you mean " + near.get() + "?";
    }
    if (choices.isEmpty()) {
      return "there is none to choose from yet";
    }
    String all = String.join(", ", choices.stream().sorted().limit(12).toList());
    return "use one of: " + all + (choices.size() > 12 ? ", ..." : "");
  }

  /**
   * Optimal string alignment: insert, delete, replace, swap neighbours; case costs nothing. More
   * than the cap where it is more than the cap.
   */
  public static int distance(String left, String right, int cap) {
    int width = right.length();
    int[] beforeLast = new int[width + 1];
    int[] last = new int[width + 1];
    int[] row = new int[width + 1];
    for (int column = 0; column <= width; column++) {
      last[column] = column;
    }
    for (int i = 1; i <= left.length(); i++) {
      row[0] = i;
      int smallest = i;
      for (int j = 1; j <= width; j++) {
        row[j] = cell(left, right, new int[] {i, j}, beforeLast, last, row);
        smallest = Math.min(smallest, row[j]);
      }
      if (smallest > cap) {
        return smallest;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[width];
  }

  private static int cell(
      String left, String right, int[] at, int[] beforeLast, int[] last, int[] row) {
    int i = at[0];
    int j = at[1];
    int cost = lower(left, i - 1) == lower(right, j - 1) ? 0 : 1;
    int value = Math.min(Math.min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
    boolean swapped =
        i > 1
            && j > 1
            && lower(left, i - 1) == lower(right, j - 2)
            && lower(left, i - 2) == lower(right, j - 1);
    return swapped ? Math.min(value, beforeLast[j - 2] + 1) : value;
  }

  private static char lower(String text, int index) {
    return Character.toLowerCase(text.charAt(index));
  }
}
