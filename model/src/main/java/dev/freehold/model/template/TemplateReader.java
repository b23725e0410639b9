package dev.freehold.model.template;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.shape.Shapes;
import dev.freehold.model.yaml.Field;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import dev.freehold.model.yaml.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a checked template file and checks what shapes cannot: parameters against each other. */
public final class TemplateReader {
  private final Problems problems;

  public TemplateReader(Problems problems) {
    this.problems = problems;
  }

  /** The template; empty when its file is not well-formed. */
  public Optional<Template> read(Mapping file) {
    Optional<Located<String>> name = TemplateKeys.TEMPLATE.in(file);
    Optional<EntryKind> kind =
        TemplateKeys.FOR.in(file).flatMap(word -> EntryKind.of(word.value()));
    if (name.isEmpty() || kind.isEmpty() || !(file.get("values").orElse(file) instanceof Mapping)) {
      return Optional.empty();
    }
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    TemplateKeys.PARAMETERS
        .in(file, Map.of())
        .forEach((id, map) -> parameters.put(id, parameter(id, map)));
    return Optional.of(
        new Template(
            name.get().value(),
            TemplateKeys.VERSION.in(file, 1),
            kind.get(),
            parameters,
            file.map("values"),
            TemplateKeys.UPGRADE_FROM.in(file, Map.of()).keySet(),
            name.get().span()));
  }

  private Parameter parameter(String name, Located<Mapping> located) {
    Mapping map = located.value();
    Parameter parameter =
        new Parameter(
            name,
            TemplateKeys.TYPE.in(map, "text"),
            Shapes.values(TemplateKeys.VALUES.in(map, List.of())),
            scalars(map.get("default")),
            TemplateKeys.MIN.in(map, 0),
            TemplateKeys.MAX.in(map, Integer.MAX_VALUE),
            located.span());
    check(parameter, map);
    return parameter;
  }

  private void check(Parameter parameter, Mapping map) {
    if (parameter.isChoice() && parameter.values().isEmpty()) {
      problems.error(
          Code.MISSING_KEY, parameter.span(), "an enum needs values", "add values: [low, high]");
    } else if (parameter.min() > parameter.max()) {
      Span at = map.field("min").map(Field::keySpan).orElse(parameter.span());
      String detail = "min " + parameter.min() + " is above max " + parameter.max();
      problems.error(Code.MIN_ABOVE_MAX, at, detail, "swap the two");
    } else {
      for (Scalar value : parameter.fallback()) {
        if (!parameter.fault(value).isEmpty()) {
          problems.error(
              Code.INVALID_PARAMETER,
              value.span(),
              parameter.fault(value),
              "give a default of the parameter's type");
        }
      }
    }
  }

  private static List<Scalar> scalars(Optional<Node> node) {
    return node.isPresent() && node.get() instanceof Scalar scalar ? List.of(scalar) : List.of();
  }
}
