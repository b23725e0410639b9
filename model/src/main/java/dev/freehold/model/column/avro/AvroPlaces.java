package dev.freehold.model.column.avro;

import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.yaml.Field;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import dev.freehold.model.yaml.Scalar;
import dev.freehold.model.yaml.Sequence;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the fields of an Avro schema stand in its file, which the library does not say. */
final class AvroPlaces {
  private final Map<String, Span> places = new HashMap<>();
  private final Node root;

  AvroPlaces(Node root) {
    this.root = root;
    walk(root, "");
  }

  /** The name of a field of a record; the schema's beginning when it is not found. */
  Span of(String record, String field) {
    return places.getOrDefault(record + "#" + field, root.span());
  }

  private void walk(Node node, String namespace) {
    if (node instanceof Sequence union) {
      union.items().forEach(item -> walk(item, namespace));
    } else if (node instanceof Mapping map) {
      String inner = text(map, "namespace").orElse(namespace);
      String name = text(map, "name").orElse("");
      int dot = name.lastIndexOf('.');
      inner = dot < 0 ? inner : name.substring(0, dot);
      String simple = name.substring(dot + 1);
      String full = inner.isEmpty() ? simple : inner + "." + simple;
      for (Node field : map.items("fields")) {
        if (field instanceof Mapping each) {
          add(full, each, inner);
        }
      }
      for (String part : new String[] {"type", "items", "values"}) {
        if (map.get(part).isPresent()) {
          walk(map.get(part).get(), inner);
        }
      }
    }
  }

  private void add(String record, Mapping field, String namespace) {
    Optional<Node> name = field.get("name");
    name.ifPresent(node -> places.putIfAbsent(record + "#" + node.text(), node.span()));
    field.get("type").ifPresent(type -> walk(type, namespace));
  }

  private static Optional<String> text(Mapping map, String key) {
    return map.get(key).filter(Scalar.class::isInstance).map(Node::text);
  }

  /** The first text of the schema that a message of the library quotes, else the beginning. */
  Span quotedIn(String message) {
    return quoted(root, message).orElse(root.span());
  }

  private static Optional<Span> quoted(Node node, String message) {
    if (node instanceof Scalar scalar) {
      boolean found = message.contains("\"" + scalar.value() + "\"");
      return found || message.endsWith(": " + scalar.value())
          ? Optional.of(scalar.span())
          : Optional.empty();
    }
    if (node instanceof Sequence list) {
      return list.items().stream().flatMap(item -> quoted(item, message).stream()).findFirst();
    }
    return ((Mapping) node)
        .fields().stream()
            .map(Field::value)
            .flatMap(each -> quoted(each, message).stream())
            .findFirst();
  }
}
