package dev.freehold.engine.value;

/**
 * A secret as it stands in the state: {@code v1:<nonce>:<ciphertext>}, decrypted only when needed.
 */
public record SealedSecret(String ciphertext) implements PropertyValue {
  @Override
  public String toString() {
    return "[secret]";
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.onSealed(this);
  }
}
