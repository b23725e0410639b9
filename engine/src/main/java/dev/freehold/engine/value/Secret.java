package dev.freehold.engine.value;

/** A secret in clear, in memory only; never printed. */
public record Secret(PropertyValue value) implements PropertyValue {
  /** Prints the marker, so that no log or exception can show the content. */
  @Override
  public String toString() {
    return "[secret]";
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.onSecret(this);
  }
}
