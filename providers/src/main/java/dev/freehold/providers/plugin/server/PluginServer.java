package dev.freehold.providers.plugin.server;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** Listens on a free port of 127.0.0.1 for the engine. */
public final class PluginServer implements AutoCloseable {
  /** As the engine allows: states with large schemas travel in one message. */
  private static final int LARGEST_MESSAGE = 400 << 20;

  /** The engine kills a plugin 5 s after it has asked it to end. */
  private static final int GRACE_SECONDS = 4;

  private final ProviderService service;
  private final Server server;

  private PluginServer(ProviderService service, Server server) {
    this.service = service;
    this.server = server;
  }

  /** Serves; the service is closed with the server. */
  public static PluginServer start(ProviderService service) {
    try {
      var address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
      Server server =
          NettyServerBuilder.forAddress(address)
              .maxInboundMessageSize(LARGEST_MESSAGE)
              .addService(service)
              .build();
      return new PluginServer(service, server.start());
    } catch (IOException e) {
      throw new UncheckedIOException("The plugin cannot listen on 127.0.0.1: " + e, e);
    }
  }

  public int port() {
    return server.getPort();
  }

  /** Waits until the engine has cancelled and everything begun has ended. */
  public void awaitCancel() {
    service.over().join();
  }

  /** Lets what runs end, for a short while. */
  @Override
  public void close() {
    server.shutdown();
    try {
      if (!server.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
        server.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      server.shutdownNow();
    }
    service.close();
  }
}
