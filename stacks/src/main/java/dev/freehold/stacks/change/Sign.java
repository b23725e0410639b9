package dev.freehold.stacks.change;

/** What happens to an entry or a resource; the symbols are those of a plan. */
public enum Sign {
  ADD("+"),
  CHANGE("~"),
  REPLACE("+-"),
  REMOVE("-"),
  IMPORT("=");

  private final String symbol;

  Sign(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }
}
