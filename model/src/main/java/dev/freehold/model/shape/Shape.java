package dev.freehold.model.shape;

import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.yaml.Node;
import java.util.Map;
import java.util.Optional;

/** What a value looks like: one declaration that checks it, reads it and describes it. */
public interface Shape<T> {
  /** Whether the node is of the right sort (scalar, list, map), whatever it holds. */
  boolean takes(Node node);

  /**
   * Reports everything that is wrong with the node.
   *
   * @param at the key or item that holds the node
   */
  void check(Node node, Span at, Checks checks);

  /** The value; empty when {@link #check} would report. */
  Optional<T> read(Node node);

  /** "a time such as 7d". */
  String expected();

  /** The shape as JSON Schema. */
  Map<String, Object> schema();

  /** The shape as an overlay of an environment may use it. */
  default Shape<T> overlay() {
    return this;
  }
}
