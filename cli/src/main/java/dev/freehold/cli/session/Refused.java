package dev.freehold.cli.session;

import dev.freehold.cli.ExitCode;
import java.util.List;

/** A command cannot go on; the message is all that the user needs. */
public final class Refused extends RuntimeException {
  private final ExitCode code;
  private final transient List<Object> problems;

  public Refused(ExitCode code, String message) {
    this(code, message, List.of());
  }

  /**
   * @param problems the same for scripts: maps, lists and texts
   */
  public Refused(ExitCode code, String message, List<Object> problems) {
    super(message);
    this.code = code;
    this.problems = List.copyOf(problems);
  }

  public List<Object> problems() {
    return problems;
  }

  public ExitCode code() {
    return code;
  }
}
