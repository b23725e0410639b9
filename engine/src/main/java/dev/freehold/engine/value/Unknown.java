package dev.freehold.engine.value;

/** Known only after a change has been applied. */
public record Unknown() implements PropertyValue {
  public static final Unknown INSTANCE = new Unknown();

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.onUnknown();
  }
}
