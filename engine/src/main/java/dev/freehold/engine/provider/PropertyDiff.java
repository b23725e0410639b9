package dev.freehold.engine.provider;

/** How one property changes; the names are those of Pulumi's plan JSON. */
public enum PropertyDiff {
  ADD("add"),
  ADD_REPLACE("add-replace"),
  DELETE("delete"),
  DELETE_REPLACE("delete-replace"),
  UPDATE("update"),
  UPDATE_REPLACE("update-replace");

  private final String text;

  PropertyDiff(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  /** The same as a reason for a replacement. */
  public PropertyDiff replacing() {
    return replaces() ? this : valueOf(name() + "_REPLACE");
  }

  public boolean replaces() {
    return text.endsWith("-replace");
  }
}
