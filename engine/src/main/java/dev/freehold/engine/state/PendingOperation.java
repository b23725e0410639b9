package dev.freehold.engine.state;

import java.util.Locale;

/** Something that a run had begun and whose end is not known. */
public record PendingOperation(ResourceState resource, Type type) {
  /** What had begun; the names are Pulumi's. */
  public enum Type {
    CREATING,
    UPDATING,
    DELETING,
    READING,
    IMPORTING;

    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
