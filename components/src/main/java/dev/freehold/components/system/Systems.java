package dev.freehold.components.system;

import dev.freehold.components.cluster.ClusterResources;
import dev.freehold.components.google.GoogleProject;
import dev.freehold.components.google.GoogleResources;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.model.cluster.Cluster;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The clusters and the Google project that one stack uses; each gives its provider once. */
public final class Systems {
  private final SortedMap<Cluster, ClusterResources> clusters = new TreeMap<>();
  private final Map<GoogleProject, GoogleResources> projects = new LinkedHashMap<>();

  public ClusterResources on(Cluster cluster) {
    return clusters.computeIfAbsent(cluster, ClusterResources::of);
  }

  public GoogleResources in(GoogleProject project) {
    return projects.computeIfAbsent(project, GoogleResources::new);
  }

  /** The providers of everything asked for so far: clusters by function, then the project. */
  public List<Declaration> providers() {
    var providers = new ArrayList<Declaration>();
    clusters.values().forEach(resources -> providers.add(resources.provider()));
    projects.values().forEach(resources -> providers.add(resources.provider()));
    return providers;
  }
}
