package dev.freehold.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A TCP address that a service listens on; loopback only. */
public record Endpoint(String host, int port) {
  private static final int CONNECT_MILLIS = 500;

  /** Refuses ports out of range and hosts that other machines could reach. */
  public Endpoint {
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("port " + port + " is not between 1 and 65535");
    }
    if (!host.equals("localhost") && !host.matches("127\\.\\d+\\.\\d+\\.\\d+")) {
      throw new IllegalArgumentException(
          host + " is not a loopback address: a local service listens on 127.0.0.1");
    }
  }

  /** A free port of 127.0.0.1 at this moment; somebody else may take it at the next. */
  public static Endpoint free() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return new Endpoint("127.0.0.1", socket.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether somebody accepts connections there. */
  public boolean answers() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  boolean isTaken() {
    try (var socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
      return !socket.isBound();
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
