package dev.freehold.model.shape;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.yaml.Node;
import dev.freehold.model.yaml.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list of one shape; items are different from each other unless {@link Items#FREE}. */
public record ListShape<T>(Shape<T> item, Items items) implements Shape<List<Located<T>>> {
  /** Whether an item may come twice. */
  public enum Items {
    UNIQUE,
    FREE
  }

  @Override
  public boolean takes(Node node) {
    return node instanceof Sequence;
  }

  @Override
  public void check(Node node, Span at, Checks checks) {
    if (!(node instanceof Sequence list)) {
      String detail = "this is " + node.described();
      checks.error(Code.WRONG_TYPE, Shapes.place(node, at), detail, "give " + expected());
      return;
    }
    Map<String, Span> seen = new HashMap<>();
    for (Node each : list.items()) {
      item.check(each, each.span(), checks);
      Span first = items == Items.UNIQUE ? seen.putIfAbsent(each.text(), each.span()) : null;
      if (first != null) {
        checks
            .problems()
            .add(
                Diagnostic.error(
                        Code.DUPLICATE_ITEM,
                        each.span(),
                        each.text() + " is already listed",
                        "remove one of the two")
                    .with("first " + each.text(), first));
      }
    }
  }

  @Override
  public Optional<List<Located<T>>> read(Node node) {
    if (!(node instanceof Sequence list)) {
      return Optional.empty();
    }
    List<Located<T>> values = new ArrayList<>(list.items().size());
    for (Node each : list.items()) {
      item.read(each).ifPresent(value -> values.add(new Located<>(value, each.span())));
    }
    return Optional.of(values);
  }

  @Override
  public String expected() {
    return "a list of " + item.expected().replaceFirst("^an? ", "");
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "array");
    schema.put("items", item.schema());
    if (items == Items.UNIQUE) {
      schema.put("uniqueItems", true);
    }
    return schema;
  }
}
