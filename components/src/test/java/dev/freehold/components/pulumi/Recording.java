package dev.freehold.components.pulumi;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.pulumi.Config;
import com.pulumi.Context;
import com.pulumi.context.internal.ConfigContextInternal;
import com.pulumi.context.internal.ContextInternal;
import com.pulumi.context.internal.LoggingContextInternal;
import com.pulumi.context.internal.OutputContextInternal;
import com.pulumi.core.internal.OutputFactory;
import com.pulumi.deployment.internal.DeploymentImpl;
import com.pulumi.deployment.internal.DeploymentInstanceHolder;
import com.pulumi.deployment.internal.DeploymentInstanceInternal;
import com.pulumi.deployment.internal.Monitor;
import com.pulumi.internal.PulumiInternal;
import com.pulumi.resources.Resource;
import com.pulumi.test.internal.MockEngine;
import dev.freehold.engine.StackId;
import dev.freehold.engine.Urn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
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

/**
 * One run of a program with the SDK as it is; keeps what it sends. Answers with the inputs as
 * outputs and the logical name as id.
 */
public final class Recording implements Monitor {
  public static final StackId STACK = new StackId("freehold", "payments.prod");

  private final StackId stack;
  private final List<RegisterResourceRequest> requests =
      Collections.synchronizedList(new ArrayList<>());
  private final List<Resource> resources = Collections.synchronizedList(new ArrayList<>());
  private final List<String> completed = Collections.synchronizedList(new ArrayList<>());
  private final MockEngine engine = new MockEngine();

  private Recording(StackId stack) {
    this.stack = stack;
  }

  /** Runs a program that must succeed. */
  public static Recording of(Consumer<Context> program) {
    Recording recording = of(STACK, program);
    if (!recording.errors().isEmpty()) {
      throw new AssertionError(recording.errors());
    }
    return recording;
  }

  /** Runs a program of a stack; it may fail. */
  public static Recording of(StackId stack, Consumer<Context> program) {
    var recording = new Recording(stack);
    recording.run(program);
    return recording;
  }

  private void run(Consumer<Context> program) {
    var config = new DeploymentImpl.Config(ImmutableMap.of(), ImmutableSet.of());
    Logger logger = Logger.getLogger(Recording.class.getName());
    logger.setLevel(Level.OFF);
    var state =
        new DeploymentImpl.DeploymentState(
            config,
            logger,
            "organization",
            stack.project(),
            stack.stack(),
            "",
            false,
            engine,
            this);
    var deployment = new DeploymentImpl(state);
    var context =
        new ContextInternal(
            "organization",
            stack.project(),
            stack.stack(),
            new LoggingContextInternal(deployment.getLog()),
            new ConfigContextInternal(stack.project(), name -> new Config(config, name)),
            new OutputContextInternal(new OutputFactory(deployment.getRunner())),
            List.of());
    DeploymentInstanceHolder.setInstance(new DeploymentInstanceInternal(deployment));
    try {
      new PulumiInternal(deployment.getRunner(), context).runAsync(program).join();
    } finally {
      DeploymentInstanceHolder.setInstance(null);
    }
  }

  /** What was registered, without the stack itself. */
  public List<RegisterResourceRequest> requests() {
    return requests.stream().filter(each -> !each.getType().equals(Urn.STACK_TYPE)).toList();
  }

  /** The SDK's objects, without the stack itself. */
  public List<Resource> resources() {
    return resources.stream()
        .filter(each -> !each.pulumiResourceType().equals(Urn.STACK_TYPE))
        .toList();
  }

  /** URNs of the components whose outputs were registered, without the stack itself. */
  public Collection<String> completed() {
    return completed.stream().filter(urn -> !urn.equals(Urn.ofStack(stack).value())).toList();
  }

  public List<String> errors() {
    return List.copyOf(engine.getErrors());
  }

  @Override
  public CompletableFuture<RegisterResourceResponse> registerResourceAsync(
      Resource resource, RegisterResourceRequest request) {
    requests.add(request);
    resources.add(resource);
    Urn urn =
        request.getParent().isEmpty()
            ? Urn.NONE.child(stack, request.getType(), request.getName())
            : new Urn(request.getParent()).child(stack, request.getType(), request.getName());
    return CompletableFuture.completedFuture(
        RegisterResourceResponse.newBuilder()
            .setUrn(urn.value())
            .setId(request.getCustom() ? request.getName() + "-id" : "")
            .setObject(request.getObject())
            .build());
  }

  @Override
  public CompletableFuture<Void> registerResourceOutputsAsync(
      RegisterResourceOutputsRequest request) {
    completed.add(request.getUrn());
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<SupportsFeatureResponse> supportsFeatureAsync(
      SupportsFeatureRequest request) {
    return CompletableFuture.completedFuture(
        SupportsFeatureResponse.newBuilder().setHasSupport(true).build());
  }

  @Override
  public CompletableFuture<ResourceInvokeResponse> invokeAsync(ResourceInvokeRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletableFuture<CallResponse> callAsync(ResourceCallRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletableFuture<ReadResourceResponse> readResourceAsync(
      Resource resource, ReadResourceRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletableFuture<RegisterPackageResponse> registerPackageAsync(
      RegisterPackageRequest request) {
    throw new UnsupportedOperationException();
  }
}
