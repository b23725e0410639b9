package dev.freehold.model.yaml;

import dev.freehold.model.diagnostic.Span;

/** A scalar as written, without its quotes. */
public record Scalar(String value, ScalarKind kind, Span span) implements Node {
  @Override
  public String text() {
    return value;
  }

  @Override
  public String described() {
    return kind.described();
  }

  public boolean isEmpty() {
    return kind == ScalarKind.EMPTY;
  }
}
