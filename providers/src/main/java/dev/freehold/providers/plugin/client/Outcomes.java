package dev.freehold.providers.plugin.client;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.freehold.engine.provider.Result;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.stream.Collectors;
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
      default -> Result.uncertain(message + partly(failure));
    };
  }

  /** A server that refuses because it was cancelled says so; a call cut off says nothing. */
  private static <T> Result<T> cancelled(StatusRuntimeException failure, String message) {
    String words = failure.getStatus().getDescription();
    return words != null && words.contains("nothing was begun")
        ? Result.failed(message)
        : Result.uncertain(message);
  }

  /** A plugin can say that a thing is there and not as it should be. */
  private static String partly(StatusRuntimeException failure) {
    var status = StatusProto.fromThrowable(failure);
    if (status == null) {
      return "";
    }
    return status.getDetailsList().stream()
        .filter(detail -> detail.is(ErrorResourceInitFailed.class))
        .map(Outcomes::reasons)
        .collect(Collectors.joining());
  }

  private static String reasons(Any detail) {
    try {
      ErrorResourceInitFailed partly = detail.unpack(ErrorResourceInitFailed.class);
      return " It exists with the id "
          + partly.getId()
          + ", and is not as it should be: "
          + String.join("; ", partly.getReasonsList());
    } catch (InvalidProtocolBufferException e) {
      return " It exists, and is not as it should be.";
    }
  }
}
