package dev.freehold.engine.declaration;

/**
 * What made a declaration: an entry and where it is written.
 *
 * @param entry a name for people, such as {@code topic/transactions}; empty when nothing is named
 * @param file path as written in messages
 * @param line from 1; 0 when unknown
 */
public record Origin(String entry, String file, int line) {
  public static final Origin NONE = new Origin("", "", 0);
}
