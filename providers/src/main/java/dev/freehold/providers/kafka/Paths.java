package dev.freehold.providers.kafka;

/** Property paths as Pulumi writes them. */
final class Paths {
  private Paths() {}

  /**
   * {@code config.producer_byte_rate}, or {@code config["retention.ms"]} where the key has dots.
   */
  static String of(String property, String key) {
    return key.matches("[A-Za-z_][A-Za-z0-9_-]*")
        ? property + "." + key
        : property + "[\"" + key + "\"]";
  }

  /** Whether the path is one of the ignored ones or lies inside one. */
  static boolean isIgnored(String path, Iterable<String> ignored) {
    for (String prefix : ignored) {
      if (path.equals(prefix) || path.startsWith(prefix + ".") || path.startsWith(prefix + "[")) {
        return true;
      }
    }
    return false;
  }
}
