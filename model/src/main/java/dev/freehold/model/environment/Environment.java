package dev.freehold.model.environment;

import dev.freehold.model.cluster.Cluster;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.yaml.Mapping;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An environment of platform.yaml; texts that the file does not give are empty.
 *
 * @param clusters by function
 * @param project the Google Cloud project
 * @param encryptionKey the Cloud KMS key of warehouses that name none
 * @param engine embedded or pulumi, from {@code engines:}
 * @param officialPlugins packages that the embedded engine applies with the installed plugin, from
 *     {@code plugins:}
 * @param domains the only domains that exist in it; empty means all
 */
public record Environment(
    String name,
    Kind kind,
    SortedMap<String, Cluster> clusters,
    String backend,
    String project,
    String location,
    String encryptionKey,
    Emulators emulators,
    String engine,
    Set<String> officialPlugins,
    Mapping values,
    String airflowUrl,
    List<String> domains,
    Span span) {
  /** {@code local: true} marks the one that runs on a laptop. */
  public enum Kind {
    LOCAL,
    REMOTE
  }

  public Environment {
    clusters = new TreeMap<>(clusters);
    officialPlugins = Set.copyOf(officialPlugins);
    domains = List.copyOf(domains);
  }

  public boolean isLocal() {
    return kind == Kind.LOCAL;
  }

  public boolean has(String domain) {
    return domains.isEmpty() || domains.contains(domain);
  }
}
