package dev.freehold.bench;

import java.util.Map;
import java.util.TreeMap;

/**
 * How large an organisation is; everything but the domains is per domain.
 *
 * @param readers consumers of each topic among the services of its domain
 * @param grants rights on topics for services of other domains, for teams and for people
 * @param warehouses each with its tables
 * @param tables of each warehouse
 * @param columns of each table, two of them always the same
 * @param partitions of each topic; 0 for a mix
 * @param port of the local cluster
 */
record Size(
    int domains,
    int topics,
    int services,
    int readers,
    int grants,
    int warehouses,
    int tables,
    int columns,
    int partitions,
    int port,
    int seed) {
  private static final Map<String, Integer> DEFAULTS =
      Map.ofEntries(
          Map.entry("domains", 10),
          Map.entry("topics", 3),
          Map.entry("services", 2),
          Map.entry("readers", 1),
          Map.entry("grants", 2),
          Map.entry("warehouses", 0),
          Map.entry("tables", 10),
          Map.entry("columns", 5),
          Map.entry("partitions", 0),
          Map.entry("port", 29092),
          Map.entry("seed", 1));

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
        numbers.get("warehouses"),
        numbers.get("tables"),
        numbers.get("columns"),
        numbers.get("partitions"),
        numbers.get("port"),
        numbers.get("seed"));
  }
}
