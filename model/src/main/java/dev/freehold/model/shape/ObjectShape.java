package dev.freehold.model.shape;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Nearest;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.yaml.Field;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A map with known keys. */
public final class ObjectShape implements Shape<Mapping> {
  /** Whether keys that are not declared are left alone. */
  public enum Others {
    REFUSED,
    KEPT
  }

  private final String title;
  private final Map<String, Key<?>> keys = new LinkedHashMap<>();
  private final Map<String, Key<?>> fixed = new LinkedHashMap<>();
  private final Others others;

  private ObjectShape(String title, List<Key<?>> keys, Others others) {
    this.title = title;
    this.others = others;
    keys.forEach(key -> this.keys.put(key.name(), key));
  }

  /**
   * @param title what a person calls the map: "a topic"
   */
  public static ObjectShape of(String title, Key<?>... keys) {
    return new ObjectShape(title, List.of(keys), Others.REFUSED);
  }

  /** A map that may hold more than its known keys. */
  public static ObjectShape open(String title, Key<?>... keys) {
    return new ObjectShape(title, List.of(keys), Others.KEPT);
  }

  @Override
  public boolean takes(Node node) {
    return node instanceof Mapping || Shapes.isEmpty(node);
  }

  @Override
  public void check(Node node, Span at, Checks checks) {
    if (!takes(node)) {
      String detail = "this is " + node.described() + ", not " + title;
      String hint =
          "give a map with " + String.join(", ", keys.keySet().stream().limit(6).toList());
      checks.error(Code.WRONG_TYPE, Shapes.place(node, at), detail, hint);
      return;
    }
    for (Field field : Shapes.fields(node)) {
      Key<?> key = keys.get(field.key());
      if (key != null) {
        key.shape().check(field.value(), field.keySpan(), checks);
      } else if (fixed.containsKey(field.key())) {
        String detail = field.key() + " is the same in every environment";
        checks.error(
            Code.NOT_IN_OVERLAY, field.keySpan(), detail, "set it in the domain's own files");
      } else if (others == Others.REFUSED) {
        String detail = title + " has no key " + field.key();
        checks.error(
            Code.UNKNOWN_KEY, field.keySpan(), detail, Nearest.hint(field.key(), keys.keySet()));
      }
    }
    missing(node, at, checks);
  }

  private void missing(Node node, Span at, Checks checks) {
    for (Key<?> key : keys.values()) {
      boolean given = node instanceof Mapping map && map.has(key.name());
      if (key.need() == Key.Need.REQUIRED && !given) {
        String detail = title + " needs " + key.name();
        checks.error(
            Code.MISSING_KEY, at, detail, "add " + key.name() + ": " + key.shape().expected());
      }
    }
  }

  @Override
  public Optional<Mapping> read(Node node) {
    if (node instanceof Mapping map) {
      return Optional.of(map);
    }
    return takes(node) ? Optional.of(Mapping.empty(node.span())) : Optional.empty();
  }

  @Override
  public String expected() {
    return title;
  }

  /** The declared keys. */
  public List<Key<?>> keys() {
    return List.copyOf(keys.values());
  }

  /** The same map with more keys. */
  public ObjectShape plus(Key<?>... more) {
    List<Key<?>> all = new ArrayList<>(keys.values());
    all.addAll(List.of(more));
    return new ObjectShape(title, all, others);
  }

  /** The same map without its duties: what a layer below the domain's files may give. */
  public ObjectShape partial() {
    List<Key<?>> all = new ArrayList<>();
    keys.values().forEach(key -> all.add(key.withoutDuty()));
    return new ObjectShape(title, all, others);
  }

  @Override
  public ObjectShape overlay() {
    List<Key<?>> varying = new ArrayList<>();
    for (Key<?> key : keys.values()) {
      if (key.scope() == Key.Scope.BY_ENVIRONMENT) {
        varying.add(key.overlay());
      }
    }
    ObjectShape shape = new ObjectShape(title, varying, others);
    keys.forEach((name, key) -> shape.fixed.put(name, key));
    varying.forEach(key -> shape.fixed.remove(key.name()));
    return shape;
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (Key<?> key : keys.values()) {
      Map<String, Object> property = new LinkedHashMap<>();
      property.put("description", key.doc());
      Shapes.ordered(key.shape().schema()).forEach(property::putIfAbsent);
      properties.put(key.name(), property);
      if (key.need() == Key.Need.REQUIRED) {
        required.add(key.name());
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", required.isEmpty() ? List.of("object", "null") : "object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", others == Others.KEPT);
    return schema;
  }
}
