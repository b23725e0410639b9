package dev.freehold.providers.kafka;

import java.util.Optional;

/**
 * Whom a quota limits.
 *
 * @param name empty for the default of the type
 */
record QuotaEntity(String type, String name) {
  private static final String DEFAULT = "entity-default";

  /** Reads an id, {@code name|type}. */
  static Optional<QuotaEntity> parse(String id) {
    int bar = id.lastIndexOf('|');
    if (bar < 0) {
      return Optional.empty();
    }
    String name = id.substring(0, bar);
    return Optional.of(new QuotaEntity(id.substring(bar + 1), name.equals(DEFAULT) ? "" : name));
  }

  boolean isDefault() {
    return name.isEmpty();
  }

  String id() {
    return (isDefault() ? DEFAULT : name) + "|" + type;
  }

  String sentence() {
    return "Quota of " + (isDefault() ? "every other " + type : type + " " + name);
  }
}
