package dev.freehold.engine.pulumi.host;

import com.google.protobuf.Empty;
import io.grpc.Attributes;
import io.grpc.Server;
import io.grpc.ServerTransportFilter;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import pulumirpc.EngineGrpc;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;
import pulumirpc.ResourceMonitorGrpc;

/** The CLI's side of one run: takes everything, refuses what is called {@code refused...}. */
final class Monitor implements AutoCloseable {
  final List<String> registered = new CopyOnWriteArrayList<>();
  final List<String> messages = new CopyOnWriteArrayList<>();
  final AtomicInteger connections = new AtomicInteger();
  final AtomicInteger featureQuestions = new AtomicInteger();
  private final String stack;
  private final Server server;

  Monitor(String stack) {
    this.stack = stack;
    try {
      server =
          NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
              .addTransportFilter(new Connections())
              .addService(new Registrations())
              .addService(new Log())
              .build()
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RunSettings settings() {
    String address = "127.0.0.1:" + server.getPort();
    return new RunSettings(
        address,
        address,
        new RunSettings.StackName("organization", "shop", stack),
        RunSettings.Mode.UPDATE,
        Map.of(),
        Set.of());
  }

  /** Counts what is connected. */
  private final class Connections extends ServerTransportFilter {
    @Override
    public Attributes transportReady(Attributes attributes) {
      connections.incrementAndGet();
      return attributes;
    }

    @Override
    public void transportTerminated(Attributes attributes) {
      connections.decrementAndGet();
    }
  }

  /** Takes resources. */
  private final class Registrations extends ResourceMonitorGrpc.ResourceMonitorImplBase {
    @Override
    public void supportsFeature(
        SupportsFeatureRequest request, StreamObserver<SupportsFeatureResponse> answer) {
      featureQuestions.incrementAndGet();
      answer.onNext(SupportsFeatureResponse.newBuilder().setHasSupport(true).build());
      answer.onCompleted();
    }

    @Override
    public void registerResource(
        RegisterResourceRequest request, StreamObserver<RegisterResourceResponse> answer) {
      if (request.getName().startsWith("refused-because-")) {
        answer.onError(
            Status.INVALID_ARGUMENT
                .withDescription(request.getName().substring("refused-because-".length()))
                .asException());
        return;
      }
      if (request.getName().startsWith("refused")) {
        answer.onError(
            Status.UNAVAILABLE.withDescription("resource monitor shut down").asException());
        return;
      }
      registered.add(request.getName());
      answer.onNext(
          RegisterResourceResponse.newBuilder()
              .setUrn(
                  "urn:pulumi:" + stack + "::shop::" + request.getType() + "::" + request.getName())
              .setId(request.getCustom() ? request.getName() : "")
              .setObject(request.getObject())
              .build());
      answer.onCompleted();
    }

    @Override
    public void registerResourceOutputs(
        RegisterResourceOutputsRequest request, StreamObserver<Empty> answer) {
      answer.onNext(Empty.getDefaultInstance());
      answer.onCompleted();
    }
  }

  /** Takes messages. */
  private final class Log extends EngineGrpc.EngineImplBase {
    @Override
    public void log(LogRequest request, StreamObserver<Empty> answer) {
      messages.add(request.getSeverity() + " " + request.getMessage());
      answer.onNext(Empty.getDefaultInstance());
      answer.onCompleted();
    }
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
