package dev.freehold.model.platform;

import dev.freehold.model.cluster.Cluster;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.environment.Emulators;
import dev.freehold.model.environment.Environment;
import dev.freehold.model.environment.NameKind;
import dev.freehold.model.environment.Naming;
import dev.freehold.model.shape.Shapes;
import dev.freehold.model.yaml.Mapping;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes one environment's record. */
public final class EnvironmentReader {
  private final PlatformSource platform;
  private final Problems problems;

  public EnvironmentReader(PlatformSource platform, Problems problems) {
    this.platform = platform;
    this.problems = problems;
  }

  /**
   * @param name one of the platform's environments
   */
  public Environment read(String name) {
    Mapping map = platform.environments().getOrDefault(name, Mapping.empty(Span.builtIn()));
    SortedMap<String, Cluster> clusters = new TreeMap<>();
    PlatformKeys.CLUSTERS_BY_FUNCTION
        .in(map, Map.of())
        .forEach(
            (function, cluster) ->
                platform
                    .clusters()
                    .find(cluster.value(), value(map, function, cluster), problems)
                    .ifPresent(spec -> clusters.put(function, new Cluster(function, spec))));
    return new Environment(
        name,
        PlatformKeys.LOCAL.in(map, false) ? Environment.Kind.LOCAL : Environment.Kind.REMOTE,
        clusters,
        PlatformKeys.BACKEND.in(map, ""),
        PlatformKeys.PROJECT.in(map, ""),
        PlatformKeys.LOCATION.in(map, ""),
        PlatformKeys.ENCRYPTION_KEY.in(map, ""),
        emulators(map),
        platform.engine(name).orElse(""),
        platform.officialPlugins(),
        map.map("values"),
        PlatformKeys.AIRFLOW_URL.in(map.map("airflow"), ""),
        Shapes.values(PlatformKeys.DOMAINS.in(map, List.of())),
        platform.place(name));
  }

  private Emulators emulators(Mapping map) {
    Mapping emulators = map.map("emulators");
    if (!emulators.isEmpty() && !PlatformKeys.LOCAL.in(map, false)) {
      map.field("emulators")
          .ifPresent(
              field ->
                  problems.error(
                      Code.EMULATORS_NOT_LOCAL,
                      field.keySpan(),
                      "only a local environment has emulators",
                      "remove emulators:, or say local: true where it runs on a laptop"));
      return Emulators.none();
    }
    return new Emulators(
        PlatformKeys.BIGQUERY.in(emulators, ""), PlatformKeys.GOOGLE.in(emulators, ""));
  }

  private static Span value(Mapping map, String function, Located<String> cluster) {
    return map.map("clusters").get(function).map(node -> node.span()).orElse(cluster.span());
  }

  static Naming naming(Mapping section, String environment) {
    Map<NameKind, String> patterns = new EnumMap<>(NameKind.class);
    Map<NameKind, Span> places = new EnumMap<>(NameKind.class);
    for (NameKind kind : NameKind.values()) {
      kind.key()
          .in(section)
          .ifPresent(
              pattern -> {
                patterns.put(kind, pattern.value());
                places.put(kind, pattern.span());
              });
    }
    return new Naming(patterns, places, environment);
  }
}
