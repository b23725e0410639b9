package dev.freehold.engine.value;

/** A truth value. */
public record Bool(boolean value) implements PropertyValue {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.onBool(value);
  }
}
