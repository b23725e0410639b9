package dev.freehold.model.template;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Nearest;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.yaml.Field;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import dev.freehold.model.yaml.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts parameters into a template's values.
 *
 * <p>A map whose keys are exactly the values of one enum parameter is a choice and becomes the
 * value under the parameter's value. A text that is {@code {parameter}} becomes the parameter's
 * value. Everything else stays as it is.
 */
final class Expander {
  private static final Set<String> RESERVED = Set.of("cluster", "environment");

  private final Template template;
  private final Map<String, Scalar> arguments;
  private final Problems problems;

  Expander(Template template, Map<String, Scalar> arguments, Problems problems) {
    this.template = template;
    this.arguments = arguments;
    this.problems = problems;
  }

  Mapping expand() {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Field field : template.values().fields()) {
      fields.put(field.key(), expand(field));
    }
    return new Mapping(fields, template.values().span());
  }

  private Field expand(Field field) {
    return new Field(field.key(), field.keySpan(), expand(field.value(), field.keySpan()));
  }

  private Node expand(Node node, Span at) {
    return node.fold(this::argument, list -> list, map -> choose(map, at));
  }

  private Node argument(Scalar scalar) {
    String text = scalar.value();
    if (text.length() < 3 || text.charAt(0) != '{' || !text.endsWith("}")) {
      return scalar;
    }
    String name = text.substring(1, text.length() - 1);
    Scalar value = arguments.get(name);
    if (value != null) {
      return new Scalar(value.value(), value.kind(), scalar.span());
    }
    if (!template.parameters().containsKey(name) && !RESERVED.contains(name)) {
      problems.error(
          Code.UNKNOWN_PARAMETER,
          scalar.span(),
          "the template has no parameter " + name,
          Nearest.hint(name, template.parameters().keySet()));
    }
    return scalar;
  }

  private Node choose(Mapping map, Span at) {
    List<Parameter> meant =
        template.parameters().values().stream()
            .filter(
                each -> each.isChoice() && map.keys().stream().anyMatch(each.values()::contains))
            .toList();
    if (meant.isEmpty()) {
      Map<String, Field> fields = new LinkedHashMap<>();
      map.fields().forEach(field -> fields.put(field.key(), expand(field)));
      return new Mapping(fields, map.span());
    }
    Parameter parameter = meant.get(0);
    if (meant.size() > 1 || !Set.copyOf(parameter.values()).equals(map.keys())) {
      String detail =
          meant.size() > 1
              ? "the keys are values of " + parameter.name() + " and of " + meant.get(1).name()
              : "the keys are not exactly the values of " + parameter.name();
      problems.error(
          Code.INVALID_CHOICE,
          at,
          detail,
          "use each once: " + String.join(", ", parameter.values()));
      return map;
    }
    Scalar chosen = arguments.get(parameter.name());
    return chosen == null ? map : expand(map.get(chosen.value()).orElse(map), at);
  }
}
