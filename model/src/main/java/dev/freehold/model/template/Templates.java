package dev.freehold.model.template;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Nearest;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.entry.Layer;
import dev.freehold.model.shape.Checks;
import dev.freehold.model.shape.ObjectShape;
import dev.freehold.model.yaml.Field;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import dev.freehold.model.yaml.Scalar;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The templates of the organisation, and what their uses expand to. */
public final class Templates {
  /** A template put into use: with which parameters, and the layer it becomes. */
  public record Applied(TemplateUse use, Layer layer) {}

  private final Map<String, SortedMap<Integer, Template>> byName = new TreeMap<>();
  private final Map<TemplateUse, Mapping> expanded = new ConcurrentHashMap<>();
  private final Function<EntryKind, ObjectShape> shapes;
  private final boolean complete;

  /**
   * @param shapes what the values of each kind look like below the domain's files
   * @param complete whether every template file could be read
   */
  public Templates(
      Collection<Template> templates, Function<EntryKind, ObjectShape> shapes, boolean complete) {
    this.shapes = shapes;
    this.complete = complete;
    for (Template each : templates) {
      byName.computeIfAbsent(each.name(), name -> new TreeMap<>()).put(each.version(), each);
    }
  }

  /** Checks each template by itself, for every value of every enum parameter. */
  public void check(Problems problems) {
    for (SortedMap<Integer, Template> versions : byName.values()) {
      versions.values().forEach(template -> check(template, problems));
    }
  }

  private void check(Template template, Problems problems) {
    Map<String, Scalar> defaults = new LinkedHashMap<>();
    template
        .parameters()
        .forEach((name, each) -> each.fallback().forEach(value -> defaults.put(name, value)));
    boolean sound =
        template.parameters().values().stream()
            .allMatch(each -> each.fallback().stream().allMatch(v -> each.fault(v).isEmpty()));
    if (!sound) {
      return;
    }
    expand(template, defaults, problems);
    for (Parameter parameter : template.parameters().values()) {
      for (String value : parameter.values()) {
        Map<String, Scalar> arguments = new LinkedHashMap<>(defaults);
        arguments.put(
            parameter.name(),
            new Scalar(value, dev.freehold.model.yaml.ScalarKind.TEXT, parameter.span()));
        expand(template, arguments, problems);
      }
    }
  }

  private Mapping expand(Template template, Map<String, Scalar> arguments, Problems problems) {
    Problems found = new Problems();
    Mapping values = new Expander(template, arguments, found).expand();
    if (!found.any() && arguments.keySet().containsAll(template.parameters().keySet())) {
      Checks checks = new Checks(found, Checks.Substitution.ALLOWED);
      shapes.apply(template.kind()).check(values, template.span(), checks);
    }
    problems.addAll(found.sorted());
    return values;
  }

  /** What {@code template:} of an entry stands for; empty after a report, or without the key. */
  public Optional<Applied> apply(Mapping entry, EntryKind kind, Problems problems) {
    Optional<Node> use = entry.get("template");
    if (use.isEmpty()) {
      return Optional.empty();
    }
    Mapping form = use.get() instanceof Mapping map ? map : Mapping.empty(use.get().span());
    Node named = form.get("name").orElse(use.get());
    return find(named, kind, problems).flatMap(found -> apply(found, form, named.span(), problems));
  }

  private Optional<Template> find(Node named, EntryKind kind, Problems problems) {
    TemplateName name = TemplateName.parse(named.text());
    SortedMap<Integer, Template> versions = byName.getOrDefault(name.name(), new TreeMap<>());
    Template template = versions.get(name.version());
    if (template == null) {
      if (complete) {
        problems.add(unknown(name, versions, named.span()));
      }
      return Optional.empty();
    }
    if (template.kind() != kind) {
      String detail = template.id() + " makes a " + template.kind().word();
      problems.add(
          Diagnostic.error(
                  Code.TEMPLATE_DOES_NOT_FIT, named.span(), detail, "use one for a " + kind.word())
              .with("the template", template.span()));
      return Optional.empty();
    }
    return Optional.of(template);
  }

  private Diagnostic unknown(TemplateName name, SortedMap<Integer, Template> versions, Span span) {
    if (versions.isEmpty()) {
      String detail = "there is no template " + name.name();
      return Diagnostic.error(
          Code.UNKNOWN_TEMPLATE, span, detail, Nearest.hint(name.name(), byName.keySet()));
    }
    Template latest = versions.get(versions.lastKey());
    boolean upgrades = latest.upgradesFrom().contains(String.valueOf(name.version()));
    String detail = name.name() + " has no version " + name.version();
    String hint =
        "use "
            + latest.id()
            + (upgrades ? ", which says how version " + name.version() + " moves to it" : "");
    return Diagnostic.error(Code.UNKNOWN_TEMPLATE_VERSION, span, detail, hint)
        .with("version " + latest.version(), latest.span());
  }

  private Optional<Applied> apply(Template template, Mapping form, Span at, Problems problems) {
    Problems found = new Problems();
    Map<String, Scalar> arguments = arguments(template, form.map("with"), at, found);
    if (found.any()) {
      problems.addAll(found.sorted());
      return Optional.empty();
    }
    SortedMap<String, String> texts = new TreeMap<>();
    arguments.forEach((name, value) -> texts.put(name, value.value()));
    TemplateUse use = new TemplateUse(template.name(), template.version(), texts);
    Mapping known = expanded.get(use);
    Mapping values =
        known != null
            ? known
            : expanded.computeIfAbsent(use, key -> expand(template, arguments, problems));
    return Optional.of(new Applied(use, new Layer("template " + template.id(), values)));
  }

  private static Map<String, Scalar> arguments(
      Template template, Mapping with, Span at, Problems problems) {
    Map<String, Scalar> arguments = new TreeMap<>();
    for (Parameter parameter : template.parameters().values()) {
      parameter.fallback().forEach(value -> arguments.put(parameter.name(), value));
    }
    for (Field field : with.fields()) {
      Parameter parameter = template.parameters().get(field.key());
      if (parameter == null) {
        String detail = template.id() + " has no parameter " + field.key();
        String hint = Nearest.hint(field.key(), template.parameters().keySet());
        problems.error(Code.UNKNOWN_PARAMETER, field.keySpan(), detail, hint);
      } else if (field.value() instanceof Scalar value) {
        arguments.put(field.key(), value);
        if (!parameter.fault(value).isEmpty()) {
          problems.add(
              Diagnostic.error(
                      Code.INVALID_PARAMETER,
                      value.span(),
                      parameter.fault(value),
                      Nearest.hint(value.value(), List.copyOf(parameter.values())))
                  .with("the parameter", parameter.span()));
        }
      }
    }
    missing(template, arguments, at, problems);
    return arguments;
  }

  private static void missing(
      Template template, Map<String, Scalar> arguments, Span at, Problems problems) {
    for (Parameter parameter : template.parameters().values()) {
      if (!arguments.containsKey(parameter.name())) {
        problems.add(
            Diagnostic.error(
                    Code.INVALID_PARAMETER,
                    at,
                    template.id() + " needs " + parameter.name(),
                    "add with: { " + parameter.name() + ": ... }, " + parameter.expected())
                .with("the parameter", parameter.span()));
      }
    }
  }
}
