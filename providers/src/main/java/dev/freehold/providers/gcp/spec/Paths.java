package dev.freehold.providers.gcp.spec;

/** Property paths as Pulumi writes them. */
final class Paths {
  private Paths() {}

  /** {@code labels.owner}, or {@code labels["cost-center"]} where the key is no identifier. */
  static String key(String path, String key) {
    return key.matches("[A-Za-z_][A-Za-z0-9_]*") ? path + "." + key : path + "[\"" + key + "\"]";
  }

  static String index(String path, int index) {
    return path + "[" + index + "]";
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
