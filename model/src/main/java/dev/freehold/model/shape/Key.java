package dev.freehold.model.shape;

import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import java.util.Optional;

/** A key of a map: its name, the shape of its value, its documentation and its duties. */
public record Key<T>(String name, Shape<T> shape, String doc, Need need, Scope scope) {
  public enum Need {
    REQUIRED,
    OPTIONAL
  }

  /** Whether an overlay may change it. */
  public enum Scope {
    EVERYWHERE_THE_SAME,
    BY_ENVIRONMENT
  }

  public static <T> Key<T> required(String name, Shape<T> shape, String doc) {
    return new Key<>(name, shape, doc, Need.REQUIRED, Scope.EVERYWHERE_THE_SAME);
  }

  public static <T> Key<T> optional(String name, Shape<T> shape, String doc) {
    return new Key<>(name, shape, doc, Need.OPTIONAL, Scope.EVERYWHERE_THE_SAME);
  }

  /** The same key, which an overlay may change. */
  public Key<T> byEnvironment() {
    return new Key<>(name, shape, doc, need, Scope.BY_ENVIRONMENT);
  }

  /** The same key, never required. */
  Key<T> withoutDuty() {
    return new Key<>(name, shape, doc, Need.OPTIONAL, scope);
  }

  /** The key as overlays have it: never required, its value as overlays have it. */
  Key<T> overlay() {
    return new Key<>(name, shape.overlay(), doc, Need.OPTIONAL, scope);
  }

  /** The value and its place, when the map has the key and the value is well-formed. */
  public Optional<Located<T>> in(Mapping map) {
    Optional<Node> node = map.get(name);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    return shape.read(node.get()).map(value -> new Located<>(value, node.get().span()));
  }

  /** The value, or another when the map does not have it. */
  public T in(Mapping map, T otherwise) {
    return in(map).map(Located::value).orElse(otherwise);
  }
}
