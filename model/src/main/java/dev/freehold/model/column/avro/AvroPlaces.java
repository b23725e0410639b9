package dev.freehold.model.column.avro;

import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import dev.freehold.model.yaml.Scalar;
import dev.freehold.model.yaml.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

  /** What a message of the library speaks of; the schema's beginning when that is not found. */
  Span of(String message) {
    List<Scalar> texts = new ArrayList<>();
    collect(root, texts);
    String twice =
        between(message, "Duplicate field ", " in record")
            + between(message, "Can't redefine: ", "");
    Optional<Scalar> last =
        texts.stream().filter(text -> text.value().equals(twice)).reduce((one, next) -> next);
    Optional<Scalar> quoted =
        texts.stream()
            .filter(
                text ->
                    message.contains("\"" + text.value() + "\"")
                        || message.endsWith(": " + text.value()))
            .findFirst();
    return last.or(() -> quoted).map(Scalar::span).orElse(root.span());
  }

  private static String between(String message, String start, String end) {
    int from = message.startsWith(start) ? start.length() : -1;
    int to = from < 0 ? -1 : end.isEmpty() ? message.length() : message.indexOf(end, from);
    return to < 0 ? "" : message.substring(from, to);
  }

  private static void collect(Node node, List<Scalar> texts) {
    if (node instanceof Scalar scalar) {
      texts.add(scalar);
    } else if (node instanceof Sequence list) {
      list.items().forEach(item -> collect(item, texts));
    } else {
      ((Mapping) node).fields().forEach(field -> collect(field.value(), texts));
    }
  }
}
