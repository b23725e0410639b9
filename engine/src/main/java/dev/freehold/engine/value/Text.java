package dev.freehold.engine.value;

/** A string. */
public record Text(String value) implements PropertyValue {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.onText(value);
  }
}
