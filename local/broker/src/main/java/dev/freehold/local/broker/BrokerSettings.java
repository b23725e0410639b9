package dev.freehold.local.broker;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What a broker is told in its settings file; the admin's password comes on standard input.
 *
 * @param host loopback address of the client listener
 * @param port port of the client listener
 * @param admin name of the only super user
 * @param mechanism SCRAM mechanism that the broker itself uses
 * @param data folder of the log
 * @param ready file to write once clients are answered
 */
record BrokerSettings(
    String host, int port, String admin, String mechanism, Path data, Path ready) {

  static BrokerSettings read(Path file) throws IOException {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return new BrokerSettings(
        required(properties, "host"),
        Integer.parseInt(required(properties, "port")),
        required(properties, "admin"),
        required(properties, "mechanism"),
        Path.of(required(properties, "data")),
        Path.of(required(properties, "ready")));
  }

  String bootstrap() {
    return host + ":" + port;
  }

  private static String required(Properties properties, String key) {
    String value = properties.getProperty(key, "");
    if (value.isBlank()) {
      throw new IllegalArgumentException("settings file: " + key + " is missing");
    }
    return value;
  }
}
