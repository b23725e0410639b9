package dev.freehold.model.platform;

import dev.freehold.model.cluster.ClusterSpec;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.domain.Section;
import dev.freehold.model.entry.Layer;
import dev.freehold.model.environment.Naming;
import dev.freehold.model.environment.Placement;
import dev.freehold.model.scope.Known;
import dev.freehold.model.yaml.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** platform.yaml read, before an environment is chosen. */
public final class PlatformSource {
  private final Mapping file;
  private final SortedMap<String, Mapping> environments;
  private final Map<String, Span> places;
  private final Known<ClusterSpec> clusters;
  private final Placement placement;
  private final Map<Section, List<Layer>> defaults;

  PlatformSource(
      Mapping file,
      SortedMap<String, Mapping> environments,
      Map<String, Span> places,
      Known<ClusterSpec> clusters,
      Placement placement,
      Map<Section, List<Layer>> defaults) {
    this.file = file;
    this.environments = environments;
    this.places = places;
    this.clusters = clusters;
    this.placement = placement;
    this.defaults = defaults;
  }

  public String organisation() {
    return PlatformKeys.ORGANISATION.in(file, "");
  }

  Mapping file() {
    return file;
  }

  /** The environments as written. */
  public SortedMap<String, Mapping> environments() {
    return environments;
  }

  /** The names of those that are not {@code local: true}, sorted. */
  public List<String> remote() {
    return environments.entrySet().stream()
        .filter(each -> !PlatformKeys.LOCAL.in(each.getValue(), false))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Where an environment begins. */
  public Span place(String environment) {
    return places.getOrDefault(environment, Span.ofFile("platform/platform.yaml"));
  }

  Known<ClusterSpec> clusters() {
    return clusters;
  }

  public Placement placement() {
    return placement;
  }

  /** The lowest layers of each section: the built-in values, then the platform's defaults. */
  public Map<Section, List<Layer>> defaults() {
    return defaults;
  }

  /** The naming patterns in one environment. */
  public Naming naming(String environment) {
    return EnvironmentReader.naming(file.map("naming"), environment);
  }

  /** The packages of which the installed plugin is wanted. */
  Set<String> officialPlugins() {
    var official = new TreeSet<String>();
    PlatformKeys.PLUGINS
        .in(file, Map.of())
        .forEach(
            (pkg, choice) -> {
              if (choice.value().equals("official")) {
                official.add(pkg);
              }
            });
    return official;
  }

  Optional<String> engine(String environment) {
    return file.map("engines").get(environment).map(node -> node.text());
  }
}
