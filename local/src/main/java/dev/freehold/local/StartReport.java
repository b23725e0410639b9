package dev.freehold.local;

import java.util.List;

/** The outcome of a start: one bad service does not hide the others. */
public record StartReport(List<ServiceStatus> running, List<LocalProblem> problems) {
  /** Copies the lists. */
  public StartReport {
    running = List.copyOf(running);
    problems = List.copyOf(problems);
  }

  /** This report, unless there is a problem. */
  public StartReport orThrow() {
    if (!problems.isEmpty()) {
      throw new LocalException(problems);
    }
    return this;
  }
}
