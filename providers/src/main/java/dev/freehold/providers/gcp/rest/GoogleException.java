package dev.freehold.providers.gcp.rest;

import dev.freehold.engine.provider.Result;
import dev.freehold.engine.provider.Result.Certainty;

/** Google could not be asked, or refused; the message is for users. */
public final class GoogleException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int NO_ANSWER = 0;

  private final int status;
  private final Certainty certainty;

  GoogleException(String message, int status, Certainty certainty) {
    super(message);
    this.status = status;
    this.certainty = certainty;
  }

  /** For what is refused here, before anything is sent. */
  public static GoogleException refused(String message) {
    return new GoogleException(message, NO_ANSWER, Certainty.NOTHING_HAPPENED);
  }

  /** For what was done and did not come out as it should. */
  public static GoogleException uncertain(String message) {
    return new GoogleException(message, NO_ANSWER, Certainty.MAY_HAVE_HAPPENED);
  }

  /** The same failure after something else has already been done. */
  public GoogleException after(String done) {
    return new GoogleException(
        done + ", and then: " + getMessage(), status, Certainty.MAY_HAVE_HAPPENED);
  }

  /** Whether something else has changed the thing meanwhile; it can be read and tried again. */
  public boolean isConflict() {
    return status == 409
        || status == 412
        || status == 400 && getMessage().contains("concurrent policy changes");
  }

  /** Whether it misses something that may have been made a moment ago. */
  public boolean isNotYetKnown() {
    return status == 400 && getMessage().contains("does not exist");
  }

  public boolean isStatus(int code) {
    return status == code;
  }

  /** Whether it says that what was sent is wrong, so that less of it may be right. */
  public boolean isBadRequest() {
    return (status == 400 || status == 404) && !isConflict();
  }

  public <T> Result<T> result() {
    return certainty == Certainty.NOTHING_HAPPENED
        ? Result.failed(getMessage())
        : Result.uncertain(getMessage());
  }
}
