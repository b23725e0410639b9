package dev.freehold.providers.plugin.client;

import com.google.protobuf.Empty;
import dev.freehold.engine.provider.ProviderException;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ProviderHandshakeResponse;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** A connection with a plugin that has shaken hands, and the process behind it if it is ours. */
final class PluginLink implements AutoCloseable {
  private static final int LARGEST_MESSAGE = 400 << 20;
  private static final long OFFLINE_SECONDS = 120;

  /** Some systems take their time; who needs less or more has custom timeouts in the CLI. */
  private static final long REMOTE_MINUTES = 30;

  private final String name;
  private final ManagedChannel channel;
  private final ResourceProviderBlockingStub stub;
  private final Optional<PluginProcess> process;
  private final Optional<EngineService> engine;
  private final boolean takesSecrets;

  private PluginLink(
      String name, int port, Optional<PluginProcess> process, Optional<EngineService> engine) {
    this.name = name;
    this.process = process;
    this.engine = engine;
    this.channel =
        NettyChannelBuilder.forAddress("127.0.0.1", port)
            .usePlaintext()
            .maxInboundMessageSize(LARGEST_MESSAGE)
            .build();
    this.stub = ResourceProviderGrpc.newBlockingStub(channel);
    this.takesSecrets = handshake();
  }

  /** Runs a plugin executable. */
  static PluginLink start(Path executable) {
    var said = new Heard();
    EngineService engine = EngineService.start(said);
    try {
      PluginProcess process = PluginProcess.start(executable, engine.address());
      said.to(process);
      try {
        return new PluginLink(
            executable.toString(), process.port(), Optional.of(process), Optional.of(engine));
      } catch (ProviderException unusable) {
        process.close();
        throw unusable;
      }
    } catch (ProviderException unusable) {
      engine.close();
      throw unusable;
    }
  }

  /** Speaks with one that runs already; it is not ended with the link. */
  static PluginLink connect(int port) {
    return new PluginLink("at port " + port, port, Optional.empty(), Optional.empty());
  }

  private boolean handshake() {
    var request = ProviderHandshakeRequest.newBuilder().setConfigureWithUrn(true);
    request.setEngineAddress(engine.map(EngineService::address).orElse(""));
    try {
      ProviderHandshakeResponse response = offline().handshake(request.build());
      return response.getAcceptSecrets();
    } catch (StatusRuntimeException refused) {
      if (refused.getStatus().getCode() == Status.Code.UNIMPLEMENTED) {
        return false;
      }
      throw explain(refused);
    }
  }

  /** How values travel. */
  Veil veil() {
    return takesSecrets ? Veil.SECRETS_WRAPPED : Veil.SECRETS_BARE;
  }

  /** Asks something that touches no remote system; a refusal is a {@link ProviderException}. */
  <T> T ask(Function<ResourceProviderBlockingStub, T> call) {
    try {
      return call.apply(offline());
    } catch (StatusRuntimeException refused) {
      throw explain(refused);
    }
  }

  private ResourceProviderBlockingStub offline() {
    return stub.withDeadlineAfter(OFFLINE_SECONDS, TimeUnit.SECONDS);
  }

  ResourceProviderBlockingStub remote() {
    return stub.withDeadlineAfter(REMOTE_MINUTES, TimeUnit.MINUTES);
  }

  /** The plugin's own words, or why it has none. */
  ProviderException explain(StatusRuntimeException refused) {
    boolean lost = refused.getStatus().getCode() == Status.Code.UNAVAILABLE;
    if (lost && process.isPresent()) {
      return process.get().failed(process.get().ended());
    }
    String words = refused.getStatus().getDescription();
    return switch (refused.getStatus().getCode()) {
      case DEADLINE_EXCEEDED -> new ProviderException("The plugin " + name + " does not answer.");
      case UNAVAILABLE -> new ProviderException("The plugin " + name + " cannot be reached.");
      default ->
          new ProviderException(words == null ? refused.getStatus().getCode().name() : words);
    };
  }

  @Override
  public void close() {
    if (process.isPresent()) {
      try {
        stub.withDeadlineAfter(2, TimeUnit.SECONDS).cancel(Empty.getDefaultInstance());
      } catch (StatusRuntimeException deadOrWithoutCancel) {
        channel.shutdownNow();
      }
    }
    channel.shutdownNow();
    process.ifPresent(PluginProcess::close);
    engine.ifPresent(EngineService::close);
  }
}
