package dev.freehold.cli.render.markdown;

/** Who shows the comment. */
public enum Host {
  /** Counts code points: "Body is too long (maximum is 65536 characters)". */
  GITHUB(65_536, Folding.DETAILS),
  /** {@code Gitlab::Database::MAX_TEXT_SIZE_LIMIT}. */
  GITLAB(1_000_000, Folding.DETAILS),
  /** "Please enter a non-empty value less than 32768 characters"; shows no HTML. */
  BITBUCKET(32_767, Folding.NONE),
  /** Not documented; what other tools have found to work. */
  AZURE(150_000, Folding.DETAILS);

  private final int limit;
  private final Folding folding;

  Host(int limit, Folding folding) {
    this.limit = limit;
    this.folding = folding;
  }

  /** Whether it knows {@code <details>}. */
  enum Folding {
    DETAILS,
    NONE
  }

  /** The most characters that a comment may have. */
  public int limit() {
    return limit;
  }

  Folding folding() {
    return folding;
  }
}
