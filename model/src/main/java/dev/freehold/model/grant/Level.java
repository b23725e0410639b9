package dev.freehold.model.grant;

import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.entry.EntryRef;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a grant allows; the word is the grant's key. */
public enum Level {
  READ("read", EnumSet.of(EntryKind.TOPIC, EntryKind.WAREHOUSE, EntryKind.DAG)),
  WRITE("write", EnumSet.of(EntryKind.TOPIC, EntryKind.WAREHOUSE)),
  DESCRIBE("describe", EnumSet.of(EntryKind.TOPIC, EntryKind.WAREHOUSE, EntryKind.CONNECTOR)),
  OPERATE("operate", EnumSet.of(EntryKind.CONNECTOR, EntryKind.DAG));

  private final String word;
  private final Set<EntryKind> targets;

  Level(String word, Set<EntryKind> targets) {
    this.word = word;
    this.targets = targets;
  }

  public String word() {
    return word;
  }

  /** Whether the level means something on this kind of thing. */
  public boolean fits(EntryKind kind) {
    return targets.contains(kind);
  }

  /** Whether it means something on what a warehouse holds: nobody writes a view. */
  boolean fitsPart(EntryRef ref) {
    boolean view = ref.name().contains("/view/");
    return !ref.name().contains("/routine/") && !(view && this == WRITE);
  }

  /** The words of the levels that a kind of thing has. */
  static List<String> words(EntryKind kind) {
    return Arrays.stream(values()).filter(level -> level.fits(kind)).map(Level::word).toList();
  }

  /** The level of a grant's key. */
  public static Optional<Level> of(String word) {
    for (Level level : values()) {
      if (level.word.equals(word)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
