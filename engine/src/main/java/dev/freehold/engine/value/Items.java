package dev.freehold.engine.value;

import java.util.List;

/** A list of values in order. */
public record Items(List<PropertyValue> values) implements PropertyValue {
  public Items {
    values = List.copyOf(values);
  }

  public static Items of(PropertyValue... values) {
    return new Items(List.of(values));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.onItems(this);
  }
}
