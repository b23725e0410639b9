package dev.freehold.model.entry;

import dev.freehold.model.yaml.Field;
import dev.freehold.model.yaml.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays values over each other: maps merge deeply, everything else replaces, lists included. */
public final class Merge {
  private Merge() {}

  /** The layers from lowest to highest as one map. */
  public static Mapping of(List<Layer> layers) {
    Mapping merged = layers.get(0).values();
    for (Layer layer : layers.subList(1, layers.size())) {
      merged = over(merged, layer.values());
    }
    return merged;
  }

  private static Mapping over(Mapping lower, Mapping upper) {
    if (upper.isEmpty() || lower.isEmpty()) {
      return upper.isEmpty() ? lower : upper;
    }
    Map<String, Field> fields = new LinkedHashMap<>();
    lower.fields().forEach(field -> fields.put(field.key(), field));
    for (Field field : upper.fields()) {
      Field below = fields.get(field.key());
      boolean deep =
          below != null && below.value() instanceof Mapping && field.value() instanceof Mapping;
      fields.put(field.key(), deep ? deeper(below, field) : field);
    }
    return new Mapping(fields, upper.span());
  }

  private static Field deeper(Field below, Field above) {
    Mapping merged = over((Mapping) below.value(), (Mapping) above.value());
    return new Field(above.key(), above.keySpan(), merged);
  }
}
