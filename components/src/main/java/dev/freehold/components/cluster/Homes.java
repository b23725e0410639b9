package dev.freehold.components.cluster;

import dev.freehold.model.cluster.Cluster;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * Tells clusters apart by what they really are. Where one cluster serves several functions, all of
 * them go by the first: a login that two resources own would be gone with either.
 */
public final class Homes {
  private final Map<String, Cluster> byName = new HashMap<>();

  /**
   * @param clusters of an environment, by function
   */
  public Homes(SortedMap<String, Cluster> clusters) {
    clusters.values().forEach(cluster -> byName.putIfAbsent(cluster.name(), cluster));
  }

  /** The function under which the cluster goes in every stack. */
  public Cluster of(Cluster cluster) {
    return byName.getOrDefault(cluster.name(), cluster);
  }
}
