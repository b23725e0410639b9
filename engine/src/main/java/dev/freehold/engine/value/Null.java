package dev.freehold.engine.value;

/** JSON null. */
public record Null() implements PropertyValue {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.onNull();
  }
}
