package dev.freehold.model.platform;

import dev.freehold.model.cluster.ClusterReader;
import dev.freehold.model.cluster.ClusterSpec;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.diagnostic.Nearest;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.domain.Section;
import dev.freehold.model.entry.Layer;
import dev.freehold.model.environment.Placement;
import dev.freehold.model.scope.Known;
import dev.freehold.model.yaml.Field;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import dev.freehold.model.yaml.Scalar;
import dev.freehold.model.yaml.ScalarKind;
import dev.freehold.model.yaml.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a clean platform.yaml and checks what its shape cannot. */
public final class PlatformReader {
  private final Mapping file;
  private final Problems problems;

  public PlatformReader(Mapping file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Stands for a platform.yaml with faults: it has environments of these names and nothing else, so
   * that entries can be judged all the same.
   */
  public static PlatformSource standIn(Collection<String> names) {
    Mapping nothing = Mapping.empty(Span.ofFile("platform/platform.yaml"));
    SortedMap<String, Mapping> environments = new TreeMap<>();
    names.forEach(name -> environments.put(name, nothing));
    PlatformReader reader = new PlatformReader(nothing, new Problems());
    return new PlatformSource(
        nothing,
        environments,
        Map.of(),
        new Known<>(Code.UNKNOWN_CLUSTER, "cluster", Map.of(), ClusterSpec::span, name -> true),
        new Placement(List.of()),
        reader.defaults());
  }

  public PlatformSource read() {
    SortedMap<String, Mapping> environments = new TreeMap<>();
    Map<String, Span> places = new HashMap<>();
    PlatformKeys.ENVIRONMENTS
        .in(file, Map.of())
        .forEach(
            (name, map) -> {
              environments.put(name, map.value());
              places.put(name, map.span());
            });
    Map<String, ClusterSpec> clusters = new TreeMap<>();
    PlatformKeys.CLUSTERS
        .in(file, Map.of())
        .forEach((name, map) -> clusters.put(name, cluster(name, map)));
    for (Field engine : file.map("engines").fields()) {
      if (!environments.containsKey(engine.key())) {
        problems.error(
            Code.UNKNOWN_ENVIRONMENT,
            engine.keySpan(),
            "there is no environment " + engine.key(),
            Nearest.hint(engine.key(), environments.keySet()));
      }
    }
    return new PlatformSource(
        file,
        environments,
        places,
        new Known<>(Code.UNKNOWN_CLUSTER, "cluster", clusters, ClusterSpec::span, name -> false),
        placement(),
        defaults());
  }

  private ClusterSpec cluster(String name, Located<Mapping> map) {
    return new ClusterReader(name, map.span(), map.value(), problems).read();
  }

  private Placement placement() {
    List<Placement.Rule> rules = new ArrayList<>();
    for (Node item : file.items("placement")) {
      Mapping rule = (Mapping) item;
      Mapping when = rule.map("when");
      PlatformKeys.RULE_CLUSTER
          .in(rule)
          .ifPresent(
              cluster ->
                  rules.add(
                      new Placement.Rule(
                          texts(when.get("dataClass")),
                          texts(when.get("tier")),
                          texts(when.get("domain")),
                          cluster)));
    }
    return new Placement(rules);
  }

  static List<String> texts(Optional<Node> node) {
    if (node.isEmpty()) {
      return List.of();
    }
    return node.get() instanceof Sequence list
        ? list.items().stream().map(Node::text).toList()
        : List.of(node.get().text());
  }

  private Map<Section, List<Layer>> defaults() {
    Map<Section, List<Layer>> layers = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      Mapping given = file.map("defaults").map(section.key());
      Layer platform = new Layer("platform defaults", given);
      layers.put(
          section,
          section == Section.TOPICS
              ? List.of(new Layer("built in", topicDefaults()), platform)
              : List.of(platform));
    }
    return layers;
  }

  /** What a topic is when neither the platform nor anybody above it says. */
  private static Mapping topicDefaults() {
    return Mapping.of(
        List.of(
            field("partitions", "1", ScalarKind.WHOLE),
            field("retention", "7d", ScalarKind.TEXT),
            field("replication", "{cluster}", ScalarKind.TEXT)),
        Span.builtIn());
  }

  private static Field field(String key, String value, ScalarKind kind) {
    return new Field(key, Span.builtIn(), new Scalar(value, kind, Span.builtIn()));
  }
}
