package dev.freehold.model.shape;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.yaml.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One of several shapes, told apart by the sort of node. */
public record Choice(List<Shape<?>> shapes) implements Shape<Node> {
  public static Choice of(Shape<?>... shapes) {
    return new Choice(List.of(shapes));
  }

  @Override
  public boolean takes(Node node) {
    for (Shape<?> shape : shapes) {
      if (shape.takes(node)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void check(Node node, Span at, Checks checks) {
    for (Shape<?> shape : shapes) {
      if (shape.takes(node)) {
        shape.check(node, at, checks);
        return;
      }
    }
    String detail = "this is " + node.described();
    checks.error(Code.WRONG_TYPE, Shapes.place(node, at), detail, "give " + expected());
  }

  @Override
  public Optional<Node> read(Node node) {
    return takes(node) ? Optional.of(node) : Optional.empty();
  }

  @Override
  public String expected() {
    return shapes.stream().map(Shape::expected).collect(Collectors.joining(" or "));
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("anyOf", shapes.stream().map(Shape::schema).toList());
  }

  @Override
  public Shape<Node> overlay() {
    return new Choice(shapes.stream().<Shape<?>>map(Shape::overlay).toList());
  }
}
