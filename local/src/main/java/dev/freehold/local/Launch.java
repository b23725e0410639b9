package dev.freehold.local;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What to run: the command line, a settings file for it, and a secret for its standard input.
 *
 * <p>A running service whose settings or secret differ is restarted; its command may differ.
 *
 * @param command program and arguments; never a secret
 * @param settings written to {@link ServiceFolder#settings()} before the start
 * @param secret one line of standard input, or empty
 */
public record Launch(List<String> command, Map<String, String> settings, String secret) {
  /** Copies the collections. */
  public Launch {
    command = List.copyOf(command);
    settings = Map.copyOf(settings);
  }

  String fingerprint() {
    return new TreeMap<>(settings) + "\n" + secret;
  }

  @Override
  public String toString() {
    return "Launch" + command;
  }
}
