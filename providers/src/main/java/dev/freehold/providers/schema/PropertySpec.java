package dev.freehold.providers.schema;

import java.util.List;

/**
 * A property of a resource or of a configuration.
 *
 * @param choices the only texts it may have; empty when any will do
 */
public record PropertySpec(
    String name,
    String description,
    ValueSpec type,
    Need need,
    Change change,
    Display display,
    List<String> choices) {
  public PropertySpec {
    choices = List.copyOf(choices);
  }

  /** Whether a program must give it, or, of what the system gives, whether it is always there. */
  public enum Need {
    REQUIRED,
    OPTIONAL
  }

  /** What another value means for the resource. */
  public enum Change {
    UPDATE,
    REPLACE
  }

  /** Whether it may be shown. */
  public enum Display {
    CLEAR,
    SECRET
  }

  public static PropertySpec required(String name, ValueSpec type, String description) {
    return new PropertySpec(
        name, description, type, Need.REQUIRED, Change.UPDATE, Display.CLEAR, List.of());
  }

  public static PropertySpec optional(String name, ValueSpec type, String description) {
    return new PropertySpec(
        name, description, type, Need.OPTIONAL, Change.UPDATE, Display.CLEAR, List.of());
  }

  /** The same property, of which another value replaces the resource. */
  public PropertySpec replacing() {
    return new PropertySpec(name, description, type, need, Change.REPLACE, display, choices);
  }

  /** The same property, never to be shown. */
  public PropertySpec secret() {
    return new PropertySpec(name, description, type, need, change, Display.SECRET, choices);
  }

  public PropertySpec oneOf(List<String> texts) {
    return new PropertySpec(name, description, type, need, change, display, texts);
  }
}
