package dev.freehold.model.topic;

import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.entry.EntryKeys;
import dev.freehold.model.shape.Addresses;
import dev.freehold.model.shape.Attempt;
import dev.freehold.model.shape.Choice;
import dev.freehold.model.shape.Key;
import dev.freehold.model.shape.Limitless;
import dev.freehold.model.shape.MapShape;
import dev.freehold.model.shape.Names;
import dev.freehold.model.shape.ObjectShape;
import dev.freehold.model.shape.Quantities;
import dev.freehold.model.shape.ScalarShape;
import dev.freehold.model.shape.Shapes;
import dev.freehold.model.shape.Versions;
import dev.freehold.model.template.TemplateKeys;
import dev.freehold.model.unit.TimeLimit;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import java.util.List;
import java.util.Map;

/** The keys of a topic. */
public final class TopicKeys {
  /** {@code replication: "{cluster}"}. */
  static final int AS_CLUSTER = 0;

  static final Key<Integer> PARTITIONS =
      Key.optional("partitions", Shapes.whole(1, 10_000), "How many partitions.").byEnvironment();
  static final Key<Integer> REPLICATION =
      Key.optional(
              "replication",
              replication(),
              "How many replicas; {cluster} is the cluster's default.")
          .byEnvironment();
  static final Key<TimeLimit> TIME =
      Key.optional("time", Limitless.time(), "How long a record is kept.").byEnvironment();
  static final Key<Long> SIZE =
      Key.optional("size", Quantities.size(), "How much each partition keeps.").byEnvironment();
  static final Key<Node> RETENTION =
      Key.optional(
              "retention",
              Choice.of(Limitless.time(), ObjectShape.of("a retention", TIME, SIZE)),
              "How long records are kept: 7d, forever, or { time: 7d, size: 20GiB }; size is per"
                  + " partition, and without time it alone decides.")
          .byEnvironment();
  static final Key<Boolean> COMPACTED =
      Key.optional(
          "compacted",
          Shapes.flag(),
          "true keeps the latest record of each key. A retention in the same layer or a higher one"
              + " deletes old records as well; one in a lower layer no longer applies.");
  static final Key<Integer> MIN_IN_SYNC =
      Key.optional(
              "minInSyncReplicas",
              Shapes.whole(1, 15),
              "Replicas that must confirm a write; locally never more than there are.")
          .byEnvironment();
  static final Key<Long> MAX_MESSAGE =
      Key.optional("maxMessageSize", Quantities.size(), "The largest batch, such as 2MiB.")
          .byEnvironment();
  static final Key<String> COMPRESSION =
      Key.optional(
              "compression",
              Shapes.word("producer", "none", "gzip", "snappy", "lz4", "zstd"),
              "How the broker stores records.")
          .byEnvironment();
  static final Key<Map<String, Located<String>>> CONFIG =
      Key.optional(
              "config",
              new MapShape<>(KafkaConfig.key(), Shapes.plain()),
              "Any other Kafka topic config, such as segment.bytes: 1073741824.")
          .byEnvironment();
  static final Key<String> CLUSTER =
      Key.optional(
              "cluster", Names.entry(), "The function of its cluster, where placement is wrong.")
          .byEnvironment();
  static final Key<String> TIER =
      Key.optional("tier", Names.entry(), "A word that placement rules may ask for.");
  static final Key<String> DATA_CLASS =
      Key.optional("dataClass", Names.entry(), "Its class of data-classes.yaml.");
  static final Key<Map<String, Located<String>>> FIELDS =
      Key.optional(
          "fields",
          new MapShape<>(Shapes.text(), Names.entry()),
          "The data classes of single fields.");
  static final Key<List<Located<String>>> PRODUCERS =
      Key.optional("producers", Shapes.list(Shapes.text()), "Services of the domain that write it.")
          .byEnvironment();
  static final Key<List<Located<String>>> CONSUMERS =
      Key.optional("consumers", Shapes.list(Shapes.text()), "Services of the domain that read it.")
          .byEnvironment();

  private static final ScalarShape<String> SCHEMA_FILE = Addresses.file(".avsc", ".proto", ".json");
  static final Key<String> KEY_SCHEMA =
      Key.optional("key", SCHEMA_FILE, "The schema of the records' keys.");
  static final Key<String> VALUE_SCHEMA =
      Key.optional("value", SCHEMA_FILE, "The schema of the records' values.");
  static final Key<Node> SCHEMA =
      Key.optional(
          "schema",
          Choice.of(SCHEMA_FILE, ObjectShape.of("schemas", KEY_SCHEMA, VALUE_SCHEMA)),
          "The schema file, or one each for key and value.");

  static final Key<String> CONTRACT_VERSION =
      Key.optional("version", Versions.contract(), "major.minor.patch.");
  static final Key<String> VISIBILITY =
      Key.optional("visibility", Shapes.word("private", "domain", "public"), "Who may rely on it.");
  static final Key<String> COMPATIBILITY =
      Key.optional(
          "compatibility",
          Shapes.word(
              "none",
              "backward",
              "backward-transitive",
              "forward",
              "forward-transitive",
              "full",
              "full-transitive"),
          "How its schema may change; without it backward.");
  static final Key<TimeLimit> KEPT =
      Key.optional("retention", Limitless.time(), "How long records are kept at least.")
          .byEnvironment();
  static final Key<java.time.Duration> FRESHNESS =
      Key.optional("freshness", Quantities.time(), "How old the newest record may be.")
          .byEnvironment();
  static final Key<String> STATUS =
      Key.optional(
          "status", Shapes.word("draft", "active", "deprecated"), "Where it is in its life.");
  static final Key<Mapping> CONTRACT =
      Key.optional(
              "contract",
              ObjectShape.of(
                  "a contract",
                  CONTRACT_VERSION,
                  VISIBILITY,
                  COMPATIBILITY,
                  KEPT,
                  FRESHNESS,
                  STATUS),
              "What the owner promises.")
          .byEnvironment();

  /** A topic. */
  public static final ObjectShape SHAPE =
      ObjectShape.of(
          "a topic",
          TemplateKeys.USE,
          EntryKeys.DESCRIPTION,
          SCHEMA,
          PARTITIONS,
          REPLICATION,
          RETENTION,
          COMPACTED,
          MIN_IN_SYNC,
          MAX_MESSAGE,
          COMPRESSION,
          CONFIG,
          CLUSTER,
          TIER,
          DATA_CLASS,
          FIELDS,
          PRODUCERS,
          CONSUMERS,
          CONTRACT,
          EntryKeys.PHYSICAL_NAME,
          EntryKeys.PREVIOUSLY,
          EntryKeys.PROTECT,
          EntryKeys.KEEP_DATA);

  private TopicKeys() {}

  private static ScalarShape<Integer> replication() {
    ScalarShape<Integer> number = Shapes.whole(1, 15);
    return new ScalarShape<>(
        "a whole number from 1 to 15 or {cluster}",
        Map.of("anyOf", List.of(number.schema(), Map.of("const", "{cluster}"))),
        scalar ->
            scalar.value().equals("{cluster}")
                ? Attempt.of(AS_CLUSTER)
                : number.reader().apply(scalar));
  }
}
