package dev.freehold.cli.journey;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;

/** The main cluster of a clone, looked at from outside, as any of its users. */
final class LocalKafka {
  private static final Pattern BOOTSTRAP = Pattern.compile("bootstrap: \\[\"(127[^\"]+)\"");
  private final Path folder;

  LocalKafka(Path folder) {
    this.folder = folder;
  }

  /** A user as the secrets of the clone know it: {@code platform/local-admin} is the admin. */
  Admin as(String username, String secret) {
    return Admin.create(properties(username, secret));
  }

  Admin admin() {
    return as("admin", "platform/local-admin");
  }

  Map<String, Object> properties(String username, String secret) {
    String login =
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";";
    return Map.of(
        "bootstrap.servers", bootstrap(),
        "security.protocol", "SASL_PLAINTEXT",
        "sasl.mechanism", "SCRAM-SHA-512",
        "sasl.jaas.config", String.format(login, username, secrets().getProperty(secret)),
        "default.api.timeout.ms", "15000",
        "request.timeout.ms", "10000");
  }

  Properties secrets() {
    try {
      var secrets = new Properties();
      secrets.load(
          new StringReader(
              Files.readString(folder.resolve(".freehold/local/.secrets.properties"))));
      return secrets;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Set<String> topics() {
    try (Admin admin = admin()) {
      return admin.listTopics().names().get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private String bootstrap() {
    try {
      Path platform = folder.resolve("domain-configs/platform/platform.yaml");
      Matcher address = BOOTSTRAP.matcher(Files.readString(platform));
      if (!address.find()) {
        throw new IllegalStateException("no local cluster in " + platform);
      }
      return address.group(1);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
