package dev.freehold.providers.plugin.server;

import com.google.protobuf.Any;
import dev.freehold.engine.provider.Result;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import pulumirpc.Provider.ErrorResourceInitFailed;

/**
 * Errors as the protocol tells them apart: {@code UNKNOWN} says that something may have happened
 * (so do {@code INTERNAL} and {@code DATA_LOSS}); every other code says that nothing did.
 */
final class Refusals {
  private Refusals() {}

  static StatusRuntimeException of(Result.Failed<?> failed) {
    Status status =
        failed.certainty() == Result.Certainty.NOTHING_HAPPENED
            ? Status.FAILED_PRECONDITION
            : Status.UNKNOWN;
    return status.withDescription(failed.message()).asRuntimeException();
  }

  /** It is there and not as it should be; the engine records it and goes on with it next time. */
  static StatusRuntimeException partly(ErrorResourceInitFailed part) {
    return StatusProto.toStatusRuntimeException(
        com.google.rpc.Status.newBuilder()
            .setCode(Status.Code.UNKNOWN.value())
            .setMessage(String.join("; ", part.getReasonsList()))
            .addDetails(Any.pack(part))
            .build());
  }

  /** Of a request that never reached the provider's remote side. */
  static StatusRuntimeException invalid(RuntimeException reason) {
    if (reason instanceof StatusRuntimeException known) {
      return known;
    }
    String message = reason.getMessage() == null ? reason.toString() : reason.getMessage();
    return Status.INVALID_ARGUMENT.withDescription(message).asRuntimeException();
  }

  static StatusRuntimeException unsupported(String what) {
    return Status.UNIMPLEMENTED.withDescription(what).asRuntimeException();
  }

  static StatusRuntimeException cancelled() {
    return Status.CANCELLED
        .withDescription("The engine has cancelled the run; nothing was begun.")
        .asRuntimeException();
  }
}
