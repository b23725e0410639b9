package dev.freehold.model.domain;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Nearest;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.environment.Environment;
import dev.freehold.model.yaml.Field;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import dev.freehold.model.yaml.Scalar;
import dev.freehold.model.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the environment's values in place of {@code ${env.a.b}}. */
final class Substitution {
  private final Environment environment;
  private final Problems problems;

  Substitution(Environment environment, Problems problems) {
    this.environment = environment;
    this.problems = problems;
  }

  /** Whether anything in the tree waits for a value. */
  static boolean isIn(Node node) {
    if (node instanceof Scalar scalar) {
      return scalar.value().indexOf("${") >= 0;
    }
    if (node instanceof Sequence list) {
      for (Node item : list.items()) {
        if (isIn(item)) {
          return true;
        }
      }
      return false;
    }
    for (Field field : ((Mapping) node).fields()) {
      if (isIn(field.value())) {
        return true;
      }
    }
    return false;
  }

  /** The same map when it holds no substitution. */
  Mapping in(Mapping map) {
    Map<String, Field> fields = new LinkedHashMap<>();
    boolean changed = false;
    for (Field field : map.fields()) {
      Node value = in(field.value());
      changed |= value != field.value();
      fields.put(field.key(), new Field(field.key(), field.keySpan(), value));
    }
    return changed ? new Mapping(fields, map.span()) : map;
  }

  private Node in(Node node) {
    return node.fold(this::in, this::in, this::in);
  }

  private Node in(Sequence list) {
    List<Node> items = new ArrayList<>(list.items().size());
    boolean changed = false;
    for (Node item : list.items()) {
      Node value = in(item);
      changed |= value != item;
      items.add(value);
    }
    return changed ? new Sequence(items, list.span()) : list;
  }

  private Node in(Scalar scalar) {
    String text = scalar.value();
    int at = text.indexOf("${");
    if (at < 0) {
      return scalar;
    }
    if (at == 0 && text.indexOf('}') == text.length() - 1) {
      Scalar value = value(text.substring(6, text.length() - 1), scalar);
      return new Scalar(value.value(), value.kind(), scalar.span());
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (at >= 0) {
      int end = text.indexOf('}', at);
      out.append(text, from, at).append(value(text.substring(at + 6, end), scalar).value());
      from = end + 1;
      at = text.indexOf("${", from);
    }
    return new Scalar(out.append(text.substring(from)).toString(), scalar.kind(), scalar.span());
  }

  private Scalar value(String path, Scalar at) {
    Node found = environment.values().at(path).orElse(environment.values());
    if (found instanceof Scalar scalar) {
      return scalar;
    }
    List<String> known = new ArrayList<>();
    paths(environment.values(), "", known);
    problems.add(
        Diagnostic.error(
                Code.UNKNOWN_ENVIRONMENT_VALUE,
                at.span(),
                environment.name() + " has no value env." + path,
                Nearest.hint(path, known))
            .with("the environment", environment.span()));
    return at;
  }

  private static void paths(Mapping map, String prefix, List<String> found) {
    for (Field field : map.fields()) {
      if (field.value() instanceof Mapping inner) {
        paths(inner, prefix + field.key() + ".", found);
      } else {
        found.add(prefix + field.key());
      }
    }
  }
}
