package dev.freehold.providers.kafka;

import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.errors.UnknownServerException;

/** Why the cluster gave no answer; its own message is never shown. */
final class ClusterException extends Exception {
  private static final long serialVersionUID = 1L;
  private final Throwable problem;

  ClusterException(Throwable problem) {
    super(problem);
    this.problem = problem;
  }

  Throwable cause() {
    return problem;
  }

  boolean is(Class<? extends Throwable> type) {
    return type.isInstance(problem);
  }

  /** Whether the request may have been carried out although no answer came back. */
  boolean isUncertain() {
    return is(org.apache.kafka.common.errors.TimeoutException.class)
        || is(TimeoutException.class)
        || is(DisconnectException.class)
        || is(NetworkException.class)
        || is(UnknownServerException.class)
        || is(InterruptedException.class);
  }
}
