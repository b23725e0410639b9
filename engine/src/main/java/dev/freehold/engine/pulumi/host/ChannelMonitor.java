package dev.freehold.engine.pulumi.host;

import com.pulumi.deployment.internal.Monitor;
import com.pulumi.resources.Resource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import pulumirpc.Provider.CallResponse;
import pulumirpc.Resource.ReadResourceRequest;
import pulumirpc.Resource.ReadResourceResponse;
import pulumirpc.Resource.RegisterPackageRequest;
import pulumirpc.Resource.RegisterPackageResponse;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceCallRequest;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;
import pulumirpc.ResourceMonitorGrpc;

/** The CLI's registration service. */
final class ChannelMonitor implements Monitor {
  private final ResourceMonitorGrpc.ResourceMonitorFutureStub stub;
  private final Map<String, CompletableFuture<SupportsFeatureResponse>> features =
      new ConcurrentHashMap<>();

  ChannelMonitor(Channel channel) {
    stub = ResourceMonitorGrpc.newFutureStub(channel.grpc());
  }

  /** Asked once per feature: the SDK asks again for each resource until the first answer comes. */
  @Override
  public CompletableFuture<SupportsFeatureResponse> supportsFeatureAsync(
      SupportsFeatureRequest request) {
    return features.computeIfAbsent(
        request.getId(), id -> Channel.future(stub.supportsFeature(request)));
  }

  @Override
  public CompletableFuture<ResourceInvokeResponse> invokeAsync(ResourceInvokeRequest request) {
    return Channel.future(stub.invoke(request));
  }

  @Override
  public CompletableFuture<CallResponse> callAsync(ResourceCallRequest request) {
    return Channel.future(stub.call(request));
  }

  @Override
  public CompletableFuture<ReadResourceResponse> readResourceAsync(
      Resource resource, ReadResourceRequest request) {
    return Channel.future(stub.readResource(request));
  }

  @Override
  public CompletableFuture<RegisterResourceResponse> registerResourceAsync(
      Resource resource, RegisterResourceRequest request) {
    return Channel.future(stub.registerResource(request));
  }

  @Override
  public CompletableFuture<Void> registerResourceOutputsAsync(
      RegisterResourceOutputsRequest request) {
    return Channel.future(stub.registerResourceOutputs(request)).thenAccept(empty -> {});
  }

  @Override
  public CompletableFuture<RegisterPackageResponse> registerPackageAsync(
      RegisterPackageRequest request) {
    return Channel.future(stub.registerPackage(request));
  }
}
