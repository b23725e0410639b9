package dev.freehold.model.shape;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.yaml.Node;
import dev.freehold.model.yaml.Scalar;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A scalar, read by a function. */
public record ScalarShape<T>(
    String expected, Map<String, Object> schema, Function<Scalar, Attempt<T>> reader)
    implements Shape<T> {
  @Override
  public boolean takes(Node node) {
    return node instanceof Scalar scalar && !scalar.isEmpty();
  }

  @Override
  public void check(Node node, Span at, Checks checks) {
    if (!takes(node)) {
      boolean empty = node instanceof Scalar;
      String detail = empty ? "the value is empty" : "this is " + node.described();
      String hint = "give " + expected + (empty ? " or remove the key" : "");
      checks.error(Code.WRONG_TYPE, empty ? at : node.span(), detail, hint);
      return;
    }
    Scalar scalar = (Scalar) node;
    if (!checks.isDeferred(scalar) && reader.apply(scalar) instanceof Attempt.Fault<T> fault) {
      checks.error(fault.code(), scalar.span(), fault.detail(), fault.hint());
    }
  }

  @Override
  public Optional<T> read(Node node) {
    return takes(node) ? reader.apply((Scalar) node).value() : Optional.empty();
  }
}
