package dev.freehold.cli;

/** How a command ended; {@code freehold help exit-codes} prints this list. */
public enum ExitCode {
  OK(0, "done, or nothing to do"),
  FAILED(1, "something could not be done: a remote system, the state, or Freehold itself"),
  INVALID(2, "wrong usage, or the YAML has errors; nothing was changed"),
  CHANGES(3, "there are changes; only with --detailed-exitcode"),
  DATA_LOSS(6, "data would be lost, and nobody has acknowledged it; nothing was changed"),
  NOT_REVIEWED(8, "the plan is not the one that was reviewed; nothing was changed"),
  CREDENTIALS(9, "credentials or a permission are missing");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  public int number() {
    return number;
  }

  public String meaning() {
    return meaning;
  }
}
