package dev.freehold.local.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** The log folder of a broker; formatting one that has a format changes nothing. */
final class Storage {
  private static final String FORMATTED = "meta.properties";

  private Storage() {}

  /** Formats the folder unless it is formatted. Says whether it was new. */
  static boolean prepare(Path data) throws IOException {
    if (Files.exists(data.resolve(FORMATTED))) {
      return false;
    }
    Files.createDirectories(data);
    try {
      new Formatter()
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(BrokerProperties.NODE)
          .addDirectory(data.toString())
          .setMetadataLogDirectory(data.toString())
          .setControllerListenerName(BrokerProperties.CONTROLLER)
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
          .run();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("cannot format " + data, e);
    }
    return true;
  }
}
