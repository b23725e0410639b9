package dev.freehold.engine.declaration;

/** Names a declaration within its stack: type token and logical name, unique together. */
public record DeclarationId(String type, String name) {
  /** The parent of everything that names no other: the stack itself. */
  public static final DeclarationId STACK = new DeclarationId("pulumi:pulumi:Stack", "");

  @Override
  public boolean equals(Object other) {
    return other instanceof DeclarationId id && name.equals(id.name) && type.equals(id.type);
  }

  @Override
  public int hashCode() {
    return 31 * type.hashCode() + name.hashCode();
  }

  @Override
  public String toString() {
    return type + "::" + name;
  }
}
