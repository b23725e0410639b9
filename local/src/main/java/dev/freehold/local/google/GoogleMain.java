package dev.freehold.local.google;

import java.io.IOException;
import java.io.Reader;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The process of the server; its argument is the file with its settings. */
public final class GoogleMain {
  static final String HOST = "host";
  static final String PORT = "port";
  static final String DATA = "data";

  private GoogleMain() {}

  /** Serves until it is ended. */
  public static void main(String[] arguments) throws IOException {
    var settings = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of(arguments[0]))) {
      settings.load(reader);
    }
    var address =
        new InetSocketAddress(
            settings.getProperty(HOST), Integer.parseInt(settings.getProperty(PORT)));
    GoogleServer.start(address, Path.of(settings.getProperty(DATA)));
  }
}
