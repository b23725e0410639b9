package dev.freehold.providers.plugin.client;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.freehold.engine.provider.Result;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Optional;
import pulumirpc.Provider.ErrorResourceInitFailed;

/** What a failed remote call means. */
final class Outcomes {
  private Outcomes() {}

  /**
   * Conservative: only codes that a plugin chooses to say "refused" mean that nothing happened. A
   * call that was lost on the way, or that ran out of time, may have been carried out.
   */
  static <T> Result<T> failed(PluginLink link, StatusRuntimeException failure) {
    String message = link.explain(failure).getMessage();
    return switch (failure.getStatus().getCode()) {
      case INVALID_ARGUMENT,
          NOT_FOUND,
          ALREADY_EXISTS,
          PERMISSION_DENIED,
          UNAUTHENTICATED,
          RESOURCE_EXHAUSTED,
          FAILED_PRECONDITION,
          OUT_OF_RANGE,
          UNIMPLEMENTED ->
          Result.failed(message);
      case CANCELLED -> cancelled(failure, message);
      default -> Result.uncertain(message);
    };
  }

  /** A server that refuses because it was cancelled says so; a call cut off says nothing. */
  private static <T> Result<T> cancelled(StatusRuntimeException failure, String message) {
    String words = failure.getStatus().getDescription();
    return words != null && words.contains("nothing was begun")
        ? Result.failed(message)
        : Result.uncertain(message);
  }

  /** What a plugin tells of a thing that is there and not as it should be. */
  static Optional<ErrorResourceInitFailed> part(StatusRuntimeException failure) {
    var status = StatusProto.fromThrowable(failure);
    if (status == null) {
      return Optional.empty();
    }
    for (Any detail : status.getDetailsList()) {
      if (detail.is(ErrorResourceInitFailed.class)) {
        try {
          return Optional.of(detail.unpack(ErrorResourceInitFailed.class));
        } catch (InvalidProtocolBufferException unreadable) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  static String reasons(ErrorResourceInitFailed part) {
    return String.join("; ", part.getReasonsList());
  }
}
