package dev.freehold.cli;

import java.util.Collection;
import java.util.List;

/** How a command ended; {@code freehold help exit-codes} prints this list. */
public enum ExitCode {
  OK(0, "done, or nothing to do"),
  FAILED(1, "something could not be done: a remote system, the state, or Freehold itself"),
  INVALID(2, "wrong usage, or the YAML has errors; nothing was changed"),
  CHANGES(3, "there are changes; only with --detailed-exitcode"),
  CONTRACT(5, "a contract or a consumer would be broken; nothing was changed"),
  DATA_LOSS(6, "data would be lost, and nobody has acknowledged it; nothing was changed"),
  NOT_REVIEWED(8, "the plan is not the one that was reviewed; nothing was changed"),
  CREDENTIALS(9, "credentials or a permission are missing");

  /**
   * The worst first, for many stacks: what the files say comes before what somebody has to decide,
   * and that before what could not be done.
   */
  private static final List<ExitCode> WORST_FIRST =
      List.of(INVALID, CONTRACT, DATA_LOSS, NOT_REVIEWED, CREDENTIALS, FAILED, CHANGES, OK);

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  /** The one that a command with all of these ends with; OK where there are none. */
  public static ExitCode worst(Collection<ExitCode> codes) {
    return WORST_FIRST.stream().filter(codes::contains).findFirst().orElse(OK);
  }

  public int number() {
    return number;
  }

  public String meaning() {
    return meaning;
  }
}
