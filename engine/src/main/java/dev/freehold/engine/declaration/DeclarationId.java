package dev.freehold.engine.declaration;

/** Names a declaration within its stack: type token and logical name, unique together. */
public record DeclarationId(String type, String name) {
  /** The parent of everything that names no other: the stack itself. */
  public static final DeclarationId STACK = new DeclarationId("pulumi:pulumi:Stack", "");

  @Override
  public String toString() {
    return type + "::" + name;
  }
}
