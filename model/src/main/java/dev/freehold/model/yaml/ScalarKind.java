package dev.freehold.model.yaml;

/** What a scalar is by YAML 1.2's core schema. */
public enum ScalarKind {
  TEXT("text"),
  WHOLE("a whole number"),
  DECIMAL("a number"),
  FLAG("true or false"),
  EMPTY("an empty value");

  private final String described;

  ScalarKind(String described) {
    this.described = described;
  }

  public String described() {
    return described;
  }
}
