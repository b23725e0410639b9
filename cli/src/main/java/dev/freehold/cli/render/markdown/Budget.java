package dev.freehold.cli.render.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Decides what is cut so that everything fits: the provider's detail of the largest stacks, then
 * values, then entries, then whole sections, then rows of the table, and decisions last.
 */
final class Budget {
  private final List<StackSection> sections;
  private final Level[] levels;
  private final List<Map<Level, String>> texts = new ArrayList<>();
  private final Map<Level, Integer> cuts = new EnumMap<>(Level.class);
  private long left;

  /**
   * @param room characters for sections, rows and decisions
   * @param least what is left out from the beginning
   */
  Budget(List<StackSection> sections, long room, Level least) {
    this.sections = sections;
    this.left = room;
    this.levels = new Level[sections.size()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = least;
      texts.add(new EnumMap<>(Level.class));
      left -= text(i).length();
    }
  }

  /** Takes room away from the sections. */
  void need(long characters) {
    left -= characters;
    for (int level = 1; level < Level.values().length && left < 0; level++) {
      lower(Level.values()[level]);
    }
  }

  /** The largest first, as few as possible; entries of stacks that only grow before others. */
  private void lower(Level to) {
    var byGain = new ArrayList<Integer>();
    var gains = new int[levels.length];
    for (int i = 0; i < levels.length; i++) {
      if (levels[i].compareTo(to) < 0) {
        gains[i] = text(i).length() - text(i, to).length();
        byGain.add(i);
      }
    }
    Comparator<Integer> largest = Comparator.comparing(i -> -gains[i]);
    Comparator<Integer> harmless =
        Comparator.comparing(i -> -Words.weight(sections.get(i).stack()));
    byGain.sort(to.compareTo(Level.ENTRIES) < 0 ? largest : harmless.thenComparing(largest));
    for (int i : byGain) {
      if (left >= 0) {
        return;
      }
      if (gains[i] > 0) {
        cuts.merge(to, 1, Integer::sum);
      }
      levels[i] = to;
      left += gains[i];
    }
  }

  /** As many of these, from the first one on, as there is room for. */
  int fitting(List<String> items) {
    long missing = -left;
    int count = items.size();
    while (missing > 0 && count > 0) {
      count--;
      missing -= items.get(count).length();
      left += items.get(count).length();
    }
    return count;
  }

  private String text(int section) {
    return text(section, levels[section]);
  }

  private String text(int section, Level level) {
    return texts.get(section).computeIfAbsent(level, sections.get(section)::at);
  }

  String sections() {
    var all = new StringBuilder();
    for (int i = 0; i < levels.length; i++) {
      all.append(text(i));
    }
    return all.toString();
  }

  /** What was cut, by level, of how many stacks. */
  Map<Level, Integer> cuts() {
    return cuts;
  }
}
