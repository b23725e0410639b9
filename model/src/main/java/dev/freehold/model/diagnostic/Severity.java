package dev.freehold.model.diagnostic;

/** An error stops the run; a warning is only told. */
public enum Severity {
  ERROR("Error"),
  WARNING("Warning");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
