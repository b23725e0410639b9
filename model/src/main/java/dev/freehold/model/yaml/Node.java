package dev.freehold.model.yaml;

import dev.freehold.model.diagnostic.Span;
import java.util.function.Function;

/** A node of a YAML tree that knows where it stands. */
public sealed interface Node permits Scalar, Sequence, Mapping {
  /** The scalar, or the opening of the collection. */
  Span span();

  /** The node on one line, in YAML's flow style. */
  String text();

  /** What a person calls it: "text", "a number", "a list", "a map". */
  String described();

  default <R> R fold(
      Function<Scalar, R> scalar, Function<Sequence, R> sequence, Function<Mapping, R> mapping) {
    if (this instanceof Scalar leaf) {
      return scalar.apply(leaf);
    }
    return this instanceof Sequence list ? sequence.apply(list) : mapping.apply((Mapping) this);
  }
}
