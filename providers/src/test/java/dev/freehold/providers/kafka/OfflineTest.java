package dev.freehold.providers.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.provider.CheckRequest;
import dev.freehold.engine.provider.CheckResult.Failure;
import dev.freehold.engine.provider.DiffRequest;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.provider.PropertyDiff;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.Unknown;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OfflineTest {
  private static final KafkaProvider PROVIDER = new KafkaProvider();

  @Test
  void worksWithoutKafkasClient() throws Exception {
    URL[] urls =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("kafka-clients"))
            .map(OfflineTest::url)
            .toArray(URL[]::new);
    try (var loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      Class<?> use = loader.loadClass("dev.freehold.providers.kafka.OfflineUse");

      assertThat(use.getMethod("run").invoke(null)).isEqualTo("orders update");
    }
  }

  @Test
  void namesWhatIsMissingUnknownOrOutOfRange() {
    Fields news =
        Fields.builder().put("partitions", 0).put("colour", "red").put("name", "orders").build();

    assertThat(failures(TopicKind.TOKEN, news))
        .containsExactlyInAnyOrder(
            "expected partitions to be at least (1), got 0. Examine values at 'web.partitions'.",
            "Invalid or unknown key. Examine values at 'web.colour'.",
            "Missing required argument. The argument \"replication_factor\" is required, but no"
                + " definition was found. Examine values at 'web.replicationFactor'.");
  }

  @Test
  void refusesWhatTheOfficialProviderRefusesInCheck() {
    Fields acl =
        Samples.acl("User:a", "READ", "t")
            .with("resourcePatternTypeFilter", PropertyValue.of("Match"));
    assertThat(failures(AclKind.TOKEN, acl))
        .containsExactly(
            "expected resource_pattern_type_filter to be one of [\"Literal\" \"Prefixed\"], got"
                + " Match. Examine values at 'web.resourcePatternTypeFilter'.");
    assertThat(failures(QuotaKind.TOKEN, Samples.quota("team", "a", "x", 1)))
        .singleElement()
        .asString()
        .contains("entity_type", "client-id", "got team");
    Fields scram = Samples.scram("a", "PLAIN", " ").with("scramIterations", PropertyValue.of(1));
    assertThat(failures(ScramKind.TOKEN, scram)).hasSize(3).noneMatch(text -> text.contains("' '"));
  }

  @Test
  void acceptsUnknownsAnywhere() {
    for (String key : List.of("name", "partitions", "replicationFactor", "config")) {
      Fields news = Samples.topic("orders", 1, Map.of()).with(key, Unknown.INSTANCE);

      assertThat(failures(TopicKind.TOKEN, news)).isEmpty();
    }
    Fields unknownName = Samples.topic("x", 1, Map.of()).with("name", Unknown.INSTANCE);
    assertThat(PROVIDER.idFor(TopicKind.TOKEN, unknownName)).isEmpty();
  }

  @Test
  void namesATopicThatHasNoNameAlwaysTheSameWay() {
    Fields news = Samples.topic("x", 1, Map.of()).without("name");
    var first = PROVIDER.check(new CheckRequest(TopicKind.TOKEN, "web", Fields.EMPTY, news));
    var second = PROVIDER.check(new CheckRequest(TopicKind.TOKEN, "web", first.inputs(), news));

    assertThat(first.inputs().text("name").orElseThrow()).matches("web-[0-9a-f]{7}");
    assertThat(first.inputs().get("__defaults").orElseThrow().toString()).contains("name");
    assertThat(second.inputs()).isEqualTo(first.inputs());
  }

  @Test
  void deletesATopicFirstWhenItsNameChangesOrPartitionsShrink() {
    Fields old = Samples.topic("orders", 3, Map.of());

    var renamed = diff(TopicKind.TOKEN, old, Samples.topic("sales", 3, Map.of()));
    assertThat(renamed.replaces()).containsExactly("name");
    assertThat(renamed.deleteBeforeReplace()).isEqualTo(DiffResult.Order.DELETE_FIRST);
    var shrunk = diff(TopicKind.TOKEN, old, Samples.topic("orders", 1, Map.of()));
    assertThat(shrunk.detailed())
        .containsOnly(Map.entry("partitions", PropertyDiff.UPDATE_REPLACE));
    assertThat(shrunk.deleteBeforeReplace()).isEqualTo(DiffResult.Order.DELETE_FIRST);
  }

  @Test
  void takesTheBrokersDefaultReplicationForAnyNumberAboveOne() {
    Fields old = Samples.topic("orders", 1, Map.of());
    Fields byDefault = old.with("replicationFactor", PropertyValue.of(-1));

    assertThat(diff(TopicKind.TOKEN, old, byDefault).changes()).isTrue();
    Fields three = old.with("replicationFactor", PropertyValue.of(3));
    assertThat(diff(TopicKind.TOKEN, three, byDefault).changes()).isFalse();
  }

  @Test
  void comparesMapsKeyByKey() {
    Fields old = Samples.topic("orders", 1, Map.of("retention.ms", "1", "a", "1"));
    Fields news = Samples.topic("orders", 1, Map.of("retention.ms", "2", "b.c", "1"));

    assertThat(diff(TopicKind.TOKEN, old, news).detailed())
        .containsOnly(
            Map.entry("config[\"retention.ms\"]", PropertyDiff.UPDATE),
            Map.entry("config[\"b.c\"]", PropertyDiff.ADD),
            Map.entry("config.a", PropertyDiff.DELETE));
    assertThat(diff(TopicKind.TOKEN, old, Samples.topic("orders", 1, Map.of())).detailed())
        .containsOnly(Map.entry("config", PropertyDiff.DELETE));
  }

  @Test
  void leavesIgnoredPathsOut() {
    Fields old = Samples.topic("orders", 1, Map.of("retention.ms", "1"));
    Fields news = Samples.topic("orders", 1, Map.of("retention.ms", "2"));
    for (String ignored : List.of("config", "config[\"retention.ms\"]")) {
      var request = new DiffRequest(TopicKind.TOKEN, "orders", old, old, news, List.of(ignored));

      assertThat(PROVIDER.diff(request).changes()).isFalse();
    }
  }

  @Test
  void deletesAQuotaOfTheSameEntityFirst() {
    Fields old = Samples.quota("user", "a", "producer_byte_rate", 1);

    assertThat(diff(QuotaKind.TOKEN, old, Samples.quota("user", "a", "producer_byte_rate", 2)))
        .matches(diff -> diff.deleteBeforeReplace() == DiffResult.Order.DELETE_FIRST);
    assertThat(diff(QuotaKind.TOKEN, old, Samples.quota("user", "b", "producer_byte_rate", 1)))
        .matches(diff -> diff.deleteBeforeReplace() == DiffResult.Order.CREATE_FIRST);
  }

  @Test
  void comparesPasswordsWithTheOldInputs() {
    Fields old = Samples.scram("a", "SCRAM-SHA-512", "one");
    Fields outputs = ScramKind.outputs(new ScramUser("a", "SCRAM-SHA-512"), 4096, old);
    Fields news = Samples.scram("a", "SCRAM-SHA-512", "two");

    var request = new DiffRequest(ScramKind.TOKEN, "a", old, outputs, news, List.of());
    assertThat(PROVIDER.diff(request).detailed())
        .containsOnly(Map.entry("password", PropertyDiff.UPDATE));
    var same = new DiffRequest(ScramKind.TOKEN, "a", old, outputs, old, List.of());
    assertThat(PROVIDER.diff(same).changes()).isFalse();
  }

  @Test
  void judgesTheConfiguration() {
    assertThat(config(Map.of("bootstrapServers", "[\"127.0.0.1:9092\"]"))).isEmpty();
    assertThat(config(Map.of())).singleElement().asString().contains("bootstrapServers");
    assertThat(config(Map.of("bootstrapServers", "localhost")))
        .singleElement()
        .asString()
        .contains("host:port");
    assertThat(config(Map.of("bootstrapServers", "a:1", "saslMechanism", "aws-iam")))
        .singleElement()
        .asString()
        .contains("aws-iam", "not supported");
    assertThat(config(Map.of("bootstrapServers", "a:1", "saslAwsRegion", "eu")))
        .singleElement()
        .asString()
        .contains("saslAwsRegion", "not supported");
    assertThat(config(Map.of("bootstrapServers", "a:1", "saslUsername", "u"))).hasSize(1);
    assertThat(config(Map.of("bootstrapServers", "a:1", "tlsEnabled", "no", "timeout", "0")))
        .hasSize(2);
  }

  @Test
  void showsNoSecretInText() {
    Fields fields =
        Fields.builder()
            .put("bootstrapServers", "a:1")
            .put("saslPassword", new Secret(PropertyValue.of("hunter2")))
            .build();

    assertThat(new ConnectionConfig(fields).toString()).doesNotContain("hunter2");
    assertThat(new ConnectionConfig(fields).text("saslPassword")).contains("hunter2");
  }

  private static List<String> failures(String type, Fields news) {
    return PROVIDER.check(new CheckRequest(type, "web", Fields.EMPTY, news)).failures().stream()
        .map(Failure::reason)
        .toList();
  }

  private static List<Failure> config(Map<String, String> texts) {
    var fields = Fields.builder();
    texts.forEach(fields::put);
    return PROVIDER.checkConfig(fields.build()).failures();
  }

  private static DiffResult diff(String type, Fields old, Fields news) {
    return PROVIDER.diff(new DiffRequest(type, "id", old, old, news, List.of()));
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(entry, e);
    }
  }
}
