package dev.freehold.providers.gcp.spec;

import dev.freehold.engine.value.PropertyValue;

/** Says of two different values of a property whether they mean the same. */
@FunctionalInterface
public interface Sameness {
  Sameness EXACT = (path, old, now) -> false;

  /**
   * @param path without indices, such as {@code accesses.role}
   */
  boolean same(String path, PropertyValue old, PropertyValue now);
}
