package dev.freehold.model.yaml;

import dev.freehold.model.diagnostic.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A map in the order it was written; keys are unique. */
public final class Mapping implements Node {
  private final Map<String, Field> fields;
  private final Span span;

  public Mapping(Map<String, Field> fields, Span span) {
    this.fields = fields;
    this.span = span;
  }

  public static Mapping empty(Span span) {
    return new Mapping(Map.of(), span);
  }

  /** A map of the given fields; of two with one key the later stands. */
  public static Mapping of(Collection<Field> fields, Span span) {
    Map<String, Field> byKey = new LinkedHashMap<>();
    fields.forEach(field -> byKey.put(field.key(), field));
    return new Mapping(byKey, span);
  }

  public Collection<Field> fields() {
    return fields.values();
  }

  public Set<String> keys() {
    return fields.keySet();
  }

  public boolean has(String key) {
    return fields.containsKey(key);
  }

  public boolean isEmpty() {
    return fields.isEmpty();
  }

  public Optional<Field> field(String key) {
    return Optional.ofNullable(fields.get(key));
  }

  public Optional<Node> get(String key) {
    Field field = fields.get(key);
    return field == null ? Optional.empty() : Optional.of(field.value());
  }

  /** The map under a key; empty when there is none or it is something else. */
  public Mapping map(String key) {
    Field field = fields.get(key);
    return field != null && field.value() instanceof Mapping inner ? inner : empty(span);
  }

  /** The items of the list under a key; empty when there is none or it is something else. */
  public List<Node> items(String key) {
    Field field = fields.get(key);
    return field != null && field.value() instanceof Sequence list ? list.items() : List.of();
  }

  /** The node at a path such as {@code contract.version}; a key may itself hold dots. */
  public Optional<Node> at(String path) {
    Field direct = fields.get(path);
    if (direct != null) {
      return Optional.of(direct.value());
    }
    for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
      Field head = fields.get(path.substring(0, dot));
      if (head != null && head.value() instanceof Mapping inner) {
        Optional<Node> found = inner.at(path.substring(dot + 1));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** This map with one field put in place of, or after, the others. */
  public Mapping with(Field field) {
    List<Field> all = new ArrayList<>(fields.values());
    all.add(field);
    return of(all, span);
  }

  @Override
  public Span span() {
    return span;
  }

  @Override
  public String text() {
    return fields.values().stream()
        .map(field -> field.key() + ": " + field.value().text())
        .collect(Collectors.joining(", ", "{ ", " }"));
  }

  @Override
  public String described() {
    return "a map";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mapping map && map.fields.equals(fields) && map.span.equals(span);
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }
}
