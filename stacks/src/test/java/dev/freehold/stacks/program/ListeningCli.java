package dev.freehold.stacks.program;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import dev.freehold.engine.StackId;
import dev.freehold.engine.Urn;
import dev.freehold.engine.pulumi.host.ProgramHost;
import dev.freehold.engine.pulumi.host.RunSettings;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import pulumirpc.EngineGrpc;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;
import pulumirpc.ResourceMonitorGrpc;

/** The CLI's side of the wire: takes what a program registers and says, and keeps it. */
final class ListeningCli implements AutoCloseable {
  private final StackId stack;
  private final Server server;
  private final List<RegisterResourceRequest> requests =
      Collections.synchronizedList(new ArrayList<>());
  private final List<LogRequest> messages = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, String> outputs = Collections.synchronizedMap(new TreeMap<>());

  ListeningCli(StackId stack) throws IOException {
    this.stack = stack;
    server =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .addService(new Monitor())
            .addService(new Messages())
            .build()
            .start();
  }

  /** Runs the program as the CLI would; its exit code. */
  int run(DomainProgram program) {
    String address = "127.0.0.1:" + server.getPort();
    var settings =
        new RunSettings(
            address,
            address,
            new RunSettings.StackName("organization", stack.project(), stack.stack()),
            RunSettings.Mode.UPDATE,
            Map.of(),
            Set.of());
    return ProgramHost.run(settings, program::run);
  }

  /** Type and name of everything registered, without the stack. */
  List<String> registered() {
    return requests.stream()
        .filter(request -> !request.getType().equals(Urn.STACK_TYPE))
        .map(request -> request.getType() + "::" + request.getName())
        .toList();
  }

  /** What the program says, with its severity: {@code ERROR text}. */
  List<String> messages() {
    return messages.stream().map(each -> each.getSeverity() + " " + each.getMessage()).toList();
  }

  /** The outputs of the stack. */
  Map<String, String> outputs() {
    return Map.copyOf(outputs);
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  private static <T> void answer(StreamObserver<T> observer, T value) {
    observer.onNext(value);
    observer.onCompleted();
  }

  private final class Messages extends EngineGrpc.EngineImplBase {
    @Override
    public void log(LogRequest request, StreamObserver<Empty> answer) {
      messages.add(request);
      answer(answer, Empty.getDefaultInstance());
    }
  }

  private final class Monitor extends ResourceMonitorGrpc.ResourceMonitorImplBase {
    @Override
    public void supportsFeature(
        SupportsFeatureRequest request, StreamObserver<SupportsFeatureResponse> answer) {
      answer(answer, SupportsFeatureResponse.newBuilder().setHasSupport(true).build());
    }

    @Override
    public void registerResource(
        RegisterResourceRequest request, StreamObserver<RegisterResourceResponse> answer) {
      requests.add(request);
      Urn parent = request.getParent().isEmpty() ? Urn.NONE : new Urn(request.getParent());
      answer(
          answer,
          RegisterResourceResponse.newBuilder()
              .setUrn(parent.child(stack, request.getType(), request.getName()).value())
              .setId(request.getCustom() ? request.getName() : "")
              .setObject(request.getCustom() ? request.getObject() : Struct.getDefaultInstance())
              .build());
    }

    @Override
    public void registerResourceOutputs(
        RegisterResourceOutputsRequest request, StreamObserver<Empty> answer) {
      if (new Urn(request.getUrn()).type().equals(Urn.STACK_TYPE)) {
        request
            .getOutputs()
            .getFieldsMap()
            .forEach((key, value) -> outputs.put(key, value.getStringValue()));
      }
      answer(answer, Empty.getDefaultInstance());
    }
  }
}
