package dev.freehold.model.yaml;

/**
 * How much of a file is read: checked before or while the tree is built, never after.
 *
 * @param bytes of one file
 * @param depth of nested lists and maps
 * @param nodes keys and values of one file
 */
public record Limits(int bytes, int depth, int nodes) {
  /** Far above what a domain of a thousand topics needs. */
  public static Limits standard() {
    return new Limits(2 << 20, 24, 200_000);
  }
}
