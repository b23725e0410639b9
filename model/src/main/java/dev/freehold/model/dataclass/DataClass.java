package dev.freehold.model.dataclass;

import dev.freehold.model.diagnostic.Span;

/**
 * A class of data-classes.yaml.
 *
 * @param rank 0 is the most open; -1 is {@link #unclassified()}
 * @param own what the class itself demands
 * @param demands what it demands together with every class before it
 */
public record DataClass(String name, int rank, Demands own, Demands demands, Span span) {
  /** Of a thing that names no class. */
  public static DataClass unclassified() {
    return new DataClass("", -1, Demands.nothing(), Demands.nothing(), Span.builtIn());
  }

  public boolean isUnclassified() {
    return rank < 0;
  }
}
