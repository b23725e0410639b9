package dev.freehold.components.cluster;

import dev.freehold.engine.declaration.Declaration;
import dev.freehold.model.cluster.Cluster;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The clusters that one stack uses; each gives its provider once. */
public final class Clusters {
  private final SortedMap<Cluster, ClusterResources> used = new TreeMap<>();

  public ClusterResources on(Cluster cluster) {
    return used.computeIfAbsent(cluster, ClusterResources::of);
  }

  /** The providers of every cluster asked for so far, by function. */
  public List<Declaration> providers() {
    var providers = new ArrayList<Declaration>();
    used.values().forEach(resources -> providers.add(resources.provider()));
    return providers;
  }
}
