package dev.freehold.engine.embedded;

import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.Kind;
import dev.freehold.engine.value.Fields;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * A declaration placed in its stack: names resolved to URNs.
 *
 * @param parent {@link Urn#NONE} for the stack and for default providers
 * @param provider URN of the provider; {@link Urn#NONE} for components and providers
 * @param aliases earlier URNs, nearest first
 * @param dependencies what must be done first, apart from parent and provider
 * @param propertyDependencies the same per input
 */
record Goal(
    Declaration declaration,
    Urn urn,
    Urn parent,
    Urn provider,
    Set<Urn> aliases,
    List<Urn> dependencies,
    SortedMap<String, List<Urn>> propertyDependencies) {

  boolean custom() {
    return declaration.kind() != Kind.COMPONENT;
  }

  boolean isProvider() {
    return declaration.kind() == Kind.PROVIDER;
  }

  boolean isStack() {
    return declaration.type().equals(Urn.STACK_TYPE);
  }

  Fields inputs() {
    return declaration.inputs();
  }

  String type() {
    return declaration.type();
  }

  /** The part of a type token that names its provider. */
  static String pkg(String type) {
    String pkg = type.startsWith("pulumi:providers:") ? type.substring(17) : type;
    int end = pkg.indexOf(':');
    return end < 0 ? pkg : pkg.substring(0, end);
  }
}
