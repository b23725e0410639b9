package dev.freehold.providers.kafka;

import java.util.Locale;

/**
 * An input property of a resource type.
 *
 * @param official its name in the provider that the official one wraps; messages use it
 */
record Property(String name, String official, Form form, Need need, Change change) {

  /** What values look like; numbers may come as text and the other way round. */
  enum Form {
    TEXT,
    WHOLE,
    TEXTS,
    NUMBERS
  }

  /** Whether a program must give it. */
  enum Need {
    REQUIRED,
    OPTIONAL
  }

  /** What another value means for the resource. */
  enum Change {
    UPDATE,
    REPLACE,
    NONE
  }

  static Property required(String name, Form form, Change change) {
    return new Property(name, snakeCase(name), form, Need.REQUIRED, change);
  }

  static Property optional(String name, Form form, Change change) {
    return new Property(name, snakeCase(name), form, Need.OPTIONAL, change);
  }

  Property renamed(String other) {
    return new Property(name, other, form, need, change);
  }

  boolean isMap() {
    return form == Form.TEXTS || form == Form.NUMBERS;
  }

  private static String snakeCase(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
