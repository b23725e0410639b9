package dev.freehold.engine.value;

/** A number; Pulumi knows doubles only, so whole numbers above 2^53 must travel as text. */
public record Num(double value) implements PropertyValue {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.onNum(value);
  }
}
