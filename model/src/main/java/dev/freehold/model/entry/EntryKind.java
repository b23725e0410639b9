package dev.freehold.model.entry;

import java.util.Optional;

/** The kinds of thing that a reference can name; the word is the first part of the reference. */
public enum EntryKind {
  SERVICE("service"),
  TOPIC("topic"),
  CONNECTOR("connector"),
  WAREHOUSE("warehouse"),
  DAG("dag"),
  TEAM("team"),
  USER("user");

  private final String word;

  EntryKind(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** The kind of a reference's first part. */
  public static Optional<EntryKind> of(String word) {
    for (EntryKind kind : values()) {
      if (kind.word.equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Teams and users belong to the organisation, all else to a domain. */
  public boolean ownedByDomain() {
    return this != TEAM && this != USER;
  }
}
