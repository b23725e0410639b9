package dev.freehold.bench;

import java.util.Map;
import java.util.TreeMap;

/**
 * How large an organisation is; everything but the domains is per domain.
 *
 * @param readers consumers of each topic among the services of its domain
 * @param grants rights on topics for services of other domains, for teams and for people
 * @param partitions of each topic; 0 for a mix
 * @param port of the local cluster
 */
record Size(
    int domains,
    int topics,
    int services,
    int readers,
    int grants,
    int partitions,
    int port,
    int seed) {
  private static final Map<String, Integer> DEFAULTS =
      Map.of(
          "domains", 10,
          "topics", 3,
          "services", 2,
          "readers", 1,
          "grants", 2,
          "partitions", 0,
          "port", 29092,
          "seed", 1);

  /** Reads {@code domains=1000 topics=2}. */
  static Size parse(Iterable<String> settings) {
    Map<String, Integer> numbers = new TreeMap<>(DEFAULTS);
    for (String setting : settings) {
      String[] parts = setting.split("=", 2);
      if (parts.length != 2 || !DEFAULTS.containsKey(parts[0])) {
        throw new IllegalArgumentException(
            setting + " is not one of " + numbers.keySet() + " with =NUMBER");
      }
      numbers.put(parts[0], Integer.parseInt(parts[1]));
    }
    return new Size(
        numbers.get("domains"),
        numbers.get("topics"),
        numbers.get("services"),
        numbers.get("readers"),
        numbers.get("grants"),
        numbers.get("partitions"),
        numbers.get("port"),
        numbers.get("seed"));
  }
}
