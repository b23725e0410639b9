package dev.freehold.components;

import dev.freehold.model.Organisation;
import dev.freehold.model.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A made-up organisation of three domains with two services each.
 *
 * @param clusters what serves the functions main and analytics: two clusters, or one for both
 */
record Sketch(Clusters clusters, List<TopicSketch> topics, List<GrantSketch> grants) {
  enum Clusters {
    ONE("{ main: k1, analytics: k1 }"),
    TWO("{ main: k1, analytics: k2 }");

    private final String yaml;

    Clusters(String yaml) {
      this.yaml = yaml;
    }
  }

  /** A topic of a domain; the lists name services of the same domain. */
  record TopicSketch(
      int domain, int name, String dataClass, List<String> producers, List<String> consumers) {
    String key() {
      return domain + "/" + name;
    }

    String yaml() {
      return ("topics:\n  t%d: { dataClass: %s, producers: %s, consumers: %s }\n")
          .formatted(name, dataClass, producers, consumers);
    }
  }

  /** A grant on a topic that may not exist; such a grant is left out. */
  record GrantSketch(int domain, int topic, String level, String to, String until) {
    String yaml() {
      return "grants:\n  - { to: %s, %s: topic/t%d, until: %s }\n"
          .formatted(to, level, topic, until);
    }
  }

  private static final String PLATFORM =
      """
      version: 1
      organisation: acme
      environments: { prod: { clusters: %s } }
      clusters:
        k1: { type: kafka, bootstrap: ["k1:9093"] }
        k2: { type: kafka, bootstrap: ["k2:9093"] }
      placement:
        - { when: { dataClass: open }, cluster: analytics }
        - { cluster: main }
      """;
  private static final String TEAMS =
      """
      version: 1
      teams:
        team-a: { members: [ann@acme.example, bob@acme.example] }
        team-b: { members: [bob@acme.example] }
      """;
  private static final String DOMAIN =
      """
      version: 1
      domain: d%d
      owner: team-a
      services:
        s0: { quota: { produce: 1MiB/s }, consumerGroups: [d%d.s0, legacy] }
        s1: {}
      """;

  /** The parts of the domains, each of which can be a file of its own. */
  List<Map.Entry<Integer, String>> parts() {
    var parts = new ArrayList<Map.Entry<Integer, String>>();
    var known = new LinkedHashMap<String, TopicSketch>();
    topics.forEach(topic -> known.putIfAbsent(topic.key(), topic));
    known.values().forEach(topic -> parts.add(Map.entry(topic.domain(), topic.yaml())));
    var granted = new LinkedHashMap<String, GrantSketch>();
    grants.stream()
        .filter(grant -> known.containsKey(grant.domain() + "/" + grant.topic()))
        .forEach(
            grant ->
                granted.putIfAbsent(
                    grant.domain() + "/" + grant.topic() + grant.level() + grant.to(), grant));
    granted.values().forEach(grant -> parts.add(Map.entry(grant.domain(), grant.yaml())));
    return parts;
  }

  /** The platform read from files of which each holds the part at its number. */
  Platform platform(List<Map.Entry<Integer, String>> parts) {
    try {
      Path root = Files.createTempDirectory("freehold");
      try {
        write(root, "platform/platform.yaml", PLATFORM.formatted(clusters.yaml));
        write(root, "platform/teams.yaml", TEAMS);
        write(root, "platform/data-classes.yaml", "version: 1\nclasses: { open: {}, own: {} }\n");
        for (int domain = 0; domain < 3; domain++) {
          write(root, "d" + domain + "/domain.yaml", DOMAIN.formatted(domain, domain));
        }
        for (int i = 0; i < parts.size(); i++) {
          String file = "d" + parts.get(i).getKey() + "/part-" + i + ".yaml";
          write(root, file, "version: 1\n" + parts.get(i).getValue());
        }
        return Organisation.load(root).environment("prod").require();
      } finally {
        delete(root);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void write(Path root, String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
