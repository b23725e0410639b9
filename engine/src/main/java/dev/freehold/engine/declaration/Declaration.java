package dev.freehold.engine.declaration;

import dev.freehold.engine.value.Fields;

/**
 * One resource that should exist.
 *
 * @param parent the declaration above it; {@link DeclarationId#STACK} at the top. Comes earlier in
 *     the list than its children
 * @param inputs empty for components
 */
public record Declaration(
    DeclarationId id,
    Kind kind,
    DeclarationId parent,
    Fields inputs,
    Options options,
    Origin origin) {

  public static Declaration component(
      DeclarationId id, DeclarationId parent, Options options, Origin origin) {
    return new Declaration(id, Kind.COMPONENT, parent, Fields.EMPTY, options, origin);
  }

  public static Declaration custom(
      DeclarationId id, DeclarationId parent, Fields inputs, Options options, Origin origin) {
    return new Declaration(id, Kind.CUSTOM, parent, inputs, options, origin);
  }

  /** A configured provider; its inputs are the provider's configuration. */
  public static Declaration provider(String pkg, String name, Fields inputs, Options options) {
    return new Declaration(
        new DeclarationId("pulumi:providers:" + pkg, name),
        Kind.PROVIDER,
        DeclarationId.STACK,
        inputs,
        options,
        Origin.NONE);
  }

  public String type() {
    return id.type();
  }

  public String name() {
    return id.name();
  }
}
