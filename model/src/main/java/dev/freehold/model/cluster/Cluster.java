package dev.freehold.model.cluster;

/**
 * The cluster that serves a function in an environment.
 *
 * @param function what topics and placement rules name: main, analytics
 */
public record Cluster(String function, ClusterSpec spec) implements Comparable<Cluster> {
  public String name() {
    return spec.name();
  }

  @Override
  public int compareTo(Cluster other) {
    return function.compareTo(other.function);
  }
}
