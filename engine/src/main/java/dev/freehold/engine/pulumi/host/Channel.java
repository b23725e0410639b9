package dev.freehold.engine.pulumi.host;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import com.pulumi.core.internal.ContextAwareCompletableFuture;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.util.concurrent.CompletableFuture;

/** A connection to the CLI that is closed at the end of a run. */
final class Channel implements AutoCloseable {
  /** As the CLI allows. */
  private static final int MAX_MESSAGE = 400 * 1024 * 1024;

  private final ManagedChannel channel;

  Channel(String address) {
    channel =
        NettyChannelBuilder.forTarget(address)
            .usePlaintext()
            .maxInboundMessageSize(MAX_MESSAGE)
            .build();
  }

  ManagedChannel grpc() {
    return channel;
  }

  /** The future in the SDK's form, which carries the deployment from thread to thread. */
  static <T> CompletableFuture<T> future(ListenableFuture<T> call) {
    var future = new CompletableFuture<T>();
    Futures.addCallback(
        call,
        new FutureCallback<T>() {
          @Override
          public void onSuccess(T answer) {
            future.complete(answer);
          }

          @Override
          public void onFailure(Throwable failure) {
            future.completeExceptionally(failure);
          }
        },
        MoreExecutors.directExecutor());
    return ContextAwareCompletableFuture.wrap(future);
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }
}
