package dev.freehold.engine.declaration;

/** What a declaration registers. */
public enum Kind {
  /** Groups others; has no provider and no inputs of its own. */
  COMPONENT,
  /** A resource that a provider manages. */
  CUSTOM,
  /** A configured provider, type {@code pulumi:providers:<package>}. */
  PROVIDER
}
