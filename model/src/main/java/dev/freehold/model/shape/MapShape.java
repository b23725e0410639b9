package dev.freehold.model.shape;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.yaml.Field;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import dev.freehold.model.yaml.Scalar;
import dev.freehold.model.yaml.ScalarKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A map from names of one shape to values of another. */
public record MapShape<T>(Shape<String> key, Shape<T> value)
    implements Shape<Map<String, Located<T>>> {
  @Override
  public boolean takes(Node node) {
    return node instanceof Mapping || Shapes.isEmpty(node);
  }

  @Override
  public void check(Node node, Span at, Checks checks) {
    if (!takes(node)) {
      checks.error(
          Code.WRONG_TYPE,
          Shapes.place(node, at),
          "this is " + node.described(),
          "give " + expected());
      return;
    }
    for (Field field : Shapes.fields(node)) {
      key.check(new Scalar(field.key(), ScalarKind.TEXT, field.keySpan()), field.keySpan(), checks);
      value.check(field.value(), field.keySpan(), checks);
    }
  }

  @Override
  public Optional<Map<String, Located<T>>> read(Node node) {
    if (!takes(node)) {
      return Optional.empty();
    }
    Map<String, Located<T>> values = new LinkedHashMap<>();
    for (Field field : Shapes.fields(node)) {
      value
          .read(field.value())
          .ifPresent(read -> values.put(field.key(), new Located<>(read, field.keySpan())));
    }
    return Optional.of(values);
  }

  @Override
  public String expected() {
    return "a map of names";
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", java.util.List.of("object", "null"));
    Map<String, Object> names = new LinkedHashMap<>(Shapes.ordered(key.schema()));
    names.remove("description");
    schema.put("propertyNames", names);
    schema.put("additionalProperties", value.schema());
    return schema;
  }

  @Override
  public Shape<Map<String, Located<T>>> overlay() {
    return new MapShape<>(key, value.overlay());
  }
}
