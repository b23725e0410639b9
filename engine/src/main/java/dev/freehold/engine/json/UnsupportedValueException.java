package dev.freehold.engine.json;

/** A value that could not be kept; the message names its kind. */
public final class UnsupportedValueException extends RuntimeException {
  public UnsupportedValueException(String kind) {
    super(kind);
  }
}
