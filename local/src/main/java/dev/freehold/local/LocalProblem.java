package dev.freehold.local;

/** Why a service did not start or stop: constant summary, and what to do about it. */
public record LocalProblem(String service, Kind kind, String detail) {
  /** The kinds of problem, each with its constant summary. */
  public enum Kind {
    /** Somebody else listens on the port. */
    PORT_IN_USE("Port already in use"),
    /** The process ended before it was ready. */
    DIED("Service ended while starting"),
    /** The process was not ready in time. */
    START_TIMEOUT("Service not ready in time"),
    /** The process did not end. */
    STOP_TIMEOUT("Service does not stop"),
    /** A folder or file cannot be read or written. */
    DISK("Local folder not usable"),
    /** The program of the service is not there. */
    PROGRAM_MISSING("Service program missing"),
    /** Somebody else has been starting or stopping it for too long. */
    BUSY("Service busy");

    private final String summary;

    Kind(String summary) {
      this.summary = summary;
    }

    /** Constant text of the kind. */
    public String summary() {
      return summary;
    }
  }

  @Override
  public String toString() {
    return kind.summary() + ": " + service + ": " + detail;
  }
}
