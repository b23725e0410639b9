package dev.freehold.local.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The two loopback ports that only the broker itself uses; Kafka wants them before it binds. */
record InternalPorts(int broker, int controller) {

  static InternalPorts free(String host) throws IOException {
    InetAddress address = InetAddress.getByName(host);
    try (var one = new ServerSocket(0, 1, address);
        var two = new ServerSocket(0, 1, address)) {
      return new InternalPorts(one.getLocalPort(), two.getLocalPort());
    }
  }
}
