package dev.freehold.cli.render.markdown;

/** How much is said of a stack; what is cut first is what matters least. */
enum Level {
  FULL("nothing"),
  VALUES("provider detail"),
  ENTRIES("values and access"),
  FEW_ENTRIES("most entries"),
  ROW("everything but the row in the table");

  private final String missing;

  Level(String missing) {
    this.missing = missing;
  }

  /** What is not there, beside what the levels before lack. */
  String missing() {
    return missing;
  }
}
