package dev.freehold.cli.session;

import dev.freehold.cli.ExitCode;

/** A command cannot go on; the message is all that the user needs. */
public final class Refused extends RuntimeException {
  private final ExitCode code;

  public Refused(ExitCode code, String message) {
    super(message);
    this.code = code;
  }

  public ExitCode code() {
    return code;
  }
}
