package dev.freehold.providers.plugin.client;

import com.google.protobuf.Empty;
import dev.freehold.engine.provider.ProviderException;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Consumer;
import pulumirpc.EngineGrpc;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;

/** The engine's side for a plugin: it hears the plugin's warnings and errors. */
final class EngineService implements AutoCloseable {
  private final Server server;

  private EngineService(Server server) {
    this.server = server;
  }

  static EngineService start(Consumer<String> heard) {
    try {
      var address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
      return new EngineService(
          NettyServerBuilder.forAddress(address).addService(new Log(heard)).build().start());
    } catch (IOException e) {
      throw new ProviderException("No address for plugins to report to: " + e);
    }
  }

  String address() {
    return "127.0.0.1:" + server.getPort();
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  private static final class Log extends EngineGrpc.EngineImplBase {
    private final Consumer<String> heard;

    private Log(Consumer<String> heard) {
      this.heard = heard;
    }

    @Override
    public void log(LogRequest request, StreamObserver<Empty> to) {
      LogSeverity severity = request.getSeverity();
      if (severity == LogSeverity.WARNING || severity == LogSeverity.ERROR) {
        heard.accept(request.getMessage().strip());
      }
      to.onNext(Empty.getDefaultInstance());
      to.onCompleted();
    }
  }
}
