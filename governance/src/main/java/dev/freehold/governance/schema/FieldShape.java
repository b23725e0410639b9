package dev.freehold.governance.schema;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A field as whoever reads it sees it.
 *
 * @param path the names from the outermost to its own, {@code address.city}; those in a list or map
 *     follow the name of it
 * @param type as its schema writes it, {@code timestamp-millis}
 * @param kinds what may stand there, in words of the schema's language; empty means anything
 */
public record FieldShape(String path, String type, SortedSet<String> kinds, Need need) {
  /** How many fields of a schema are looked at: references can multiply without end. */
  public static final int MOST = 10_000;

  /** Whether every record has it. */
  public enum Need {
    ALWAYS,
    MAYBE
  }

  public FieldShape(String path, String type, Set<String> kinds, Need need) {
    this(path, type, (SortedSet<String>) new TreeSet<>(kinds), need);
  }
}
