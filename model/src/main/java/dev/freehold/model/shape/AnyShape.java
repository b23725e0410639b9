package dev.freehold.model.shape;

import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import dev.freehold.model.yaml.Scalar;
import dev.freehold.model.yaml.Sequence;
import java.util.Map;
import java.util.Optional;

/** Any value; only its substitutions are checked. */
public record AnyShape(String expected) implements Shape<Node> {
  @Override
  public boolean takes(Node node) {
    return true;
  }

  @Override
  public void check(Node node, Span at, Checks checks) {
    if (node instanceof Scalar scalar) {
      checks.isDeferred(scalar);
    } else if (node instanceof Sequence list) {
      list.items().forEach(item -> check(item, at, checks));
    } else if (node instanceof Mapping map) {
      map.fields().forEach(field -> check(field.value(), field.keySpan(), checks));
    }
  }

  @Override
  public Optional<Node> read(Node node) {
    return Optional.of(node);
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of();
  }
}
