package dev.freehold.model.unit;

/**
 * A secret by name, {@code secret://payments/ledger}; its value is never known to the model.
 *
 * @param path the part after {@code secret://}
 */
public record SecretRef(String path) {
  public static final String SCHEME = "secret://";

  @Override
  public String toString() {
    return SCHEME + path;
  }
}
