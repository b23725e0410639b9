package dev.freehold.model.warehouse;

/** The names that BigQuery takes for datasets and what they hold. */
final class Datasets {
  private Datasets() {}

  /** The id that a name becomes: BigQuery takes no dashes and dots in all of them. */
  static String made(String name) {
    return name.replace('-', '_').replace('.', '_');
  }
}
