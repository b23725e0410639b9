package dev.freehold.engine.value;

/** Names a secret, {@code secret://path}; resolved only when a change is applied. */
public record SecretRef(String uri) implements PropertyValue {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.onSecretRef(this);
  }
}
