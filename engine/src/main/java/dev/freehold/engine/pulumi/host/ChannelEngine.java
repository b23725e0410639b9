package dev.freehold.engine.pulumi.host;

import com.pulumi.deployment.internal.Engine;
import java.util.concurrent.CompletableFuture;
import pulumirpc.EngineGrpc;
import pulumirpc.EngineOuterClass.GetRootResourceRequest;
import pulumirpc.EngineOuterClass.GetRootResourceResponse;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionResponse;

/** The CLI's message service. */
final class ChannelEngine implements Engine {
  private final EngineGrpc.EngineFutureStub stub;

  ChannelEngine(Channel channel) {
    stub = EngineGrpc.newFutureStub(channel.grpc());
  }

  @Override
  public CompletableFuture<Void> logAsync(LogRequest request) {
    return Channel.future(stub.log(request)).thenAccept(empty -> {});
  }

  @Override
  public CompletableFuture<GetRootResourceResponse> getRootResourceAsync(
      GetRootResourceRequest request) {
    return Channel.future(stub.getRootResource(request));
  }

  @Override
  public CompletableFuture<RequirePulumiVersionResponse> requirePulumiVersionAsync(
      RequirePulumiVersionRequest request) {
    return Channel.future(stub.requirePulumiVersion(request));
  }
}
