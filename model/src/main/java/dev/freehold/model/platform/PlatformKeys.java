package dev.freehold.model.platform;

import dev.freehold.model.cluster.ClusterKeys;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.environment.NameKind;
import dev.freehold.model.service.ServiceKeys;
import dev.freehold.model.shape.Addresses;
import dev.freehold.model.shape.Choice;
import dev.freehold.model.shape.Key;
import dev.freehold.model.shape.ListShape;
import dev.freehold.model.shape.MapShape;
import dev.freehold.model.shape.Names;
import dev.freehold.model.shape.ObjectShape;
import dev.freehold.model.shape.Shapes;
import dev.freehold.model.shape.Versions;
import dev.freehold.model.topic.TopicKeys;
import dev.freehold.model.warehouse.GoogleNames;
import dev.freehold.model.warehouse.WarehouseKeys;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The keys of platform.yaml, policies and exceptions. */
public final class PlatformKeys {
  static final Key<String> ORGANISATION =
      Key.required("organisation", Names.entry(), "The organisation's name.");

  static final Key<Map<String, Located<String>>> CLUSTERS_BY_FUNCTION =
      Key.required("clusters", Shapes.map(Names.entry()), "The cluster that serves each function.");
  static final Key<Boolean> LOCAL =
      Key.optional("local", Shapes.flag(), "true marks the one that runs on a laptop.");
  static final Key<String> BACKEND =
      Key.optional(
          "backend",
          Addresses.url("gs://", "s3://", "file://", "https://"),
          "Where its state is: file:// or gs://, which both engines open, or s3:// or https://, which"
              + " only the Pulumi CLI opens; without it, .freehold/state.");
  static final Key<String> PROJECT =
      Key.optional("project", Shapes.text(), "The Google Cloud project.");
  static final Key<String> LOCATION =
      Key.optional("location", Shapes.text(), "Where data is by default.");
  static final Key<String> ENCRYPTION_KEY =
      Key.optional(
          "encryptionKey",
          GoogleNames.encryptionKey(),
          "The Cloud KMS key of warehouses that name none.");
  static final Key<String> BIGQUERY =
      Key.optional(
          "bigquery", Addresses.url("http://", "https://"), "What stands for BigQuery's API.");
  static final Key<String> GOOGLE =
      Key.optional(
          "google",
          Addresses.url("http://", "https://"),
          "What stands for the APIs of policy tags, IAM and projects.");
  static final Key<Mapping> EMULATORS =
      Key.optional(
          "emulators",
          ObjectShape.of("an emulators section", BIGQUERY, GOOGLE),
          "Servers in place of Google's, only with local: true.");
  static final Key<Node> VALUES = Key.optional("values", Shapes.any(), "What ${env.a.b} finds.");
  static final Key<String> AIRFLOW_URL =
      Key.required("url", Addresses.url("http://", "https://"), "Airflow's address.");
  static final Key<Mapping> AIRFLOW =
      Key.optional("airflow", ObjectShape.of("an airflow", AIRFLOW_URL), "Its Airflow.");
  static final Key<List<Located<String>>> DOMAINS =
      Key.optional(
          "domains", Shapes.list(Names.domain()), "The only domains that exist in it; else all.");
  static final Key<Map<String, Located<Mapping>>> ENVIRONMENTS =
      Key.required(
          "environments",
          Shapes.map(
              ObjectShape.of(
                  "an environment",
                  CLUSTERS_BY_FUNCTION,
                  LOCAL,
                  BACKEND,
                  PROJECT,
                  LOCATION,
                  ENCRYPTION_KEY,
                  EMULATORS,
                  VALUES,
                  AIRFLOW,
                  DOMAINS)),
          "The environments by name.");

  static final Key<Map<String, Located<Mapping>>> CLUSTERS =
      Key.required("clusters", Shapes.map(ClusterKeys.SHAPE), "The Kafka clusters by name.");

  static final Key<Node> WHEN_CLASS = condition("dataClass", "The topic's data class.");
  static final Key<Node> WHEN_TIER = condition("tier", "The topic's tier.");
  static final Key<Node> WHEN_DOMAIN = condition("domain", "The topic's domain.");
  static final Key<Mapping> WHEN =
      Key.optional(
          "when",
          ObjectShape.of("a condition", WHEN_CLASS, WHEN_TIER, WHEN_DOMAIN),
          "When the rule fits; without it, always.");
  static final Key<String> RULE_CLUSTER =
      Key.required("cluster", Names.entry(), "The function of the cluster.");
  static final Key<List<Located<Mapping>>> PLACEMENT =
      Key.optional(
          "placement",
          new ListShape<>(
              ObjectShape.of("a placement rule", WHEN, RULE_CLUSTER), ListShape.Items.FREE),
          "On which cluster a topic is: the first rule that fits decides.");

  static final Key<Mapping> NAMING =
      Key.optional(
          "naming",
          ObjectShape.of(
              "a naming section",
              Arrays.stream(NameKind.values()).map(NameKind::key).toArray(Key<?>[]::new)),
          "The patterns of physical names.");
  static final Key<Mapping> DEFAULTS =
      Key.optional(
          "defaults",
          ObjectShape.of(
              "a defaults section",
              Key.optional("topics", TopicKeys.SHAPE.partial(), "Of every topic."),
              Key.optional("services", ServiceKeys.SHAPE.partial(), "Of every service."),
              Key.optional("warehouses", WarehouseKeys.PRESET, "Of every warehouse.")),
          "Values that hold where nothing else is said.");
  static final Key<Map<String, Located<String>>> ENGINES =
      Key.optional(
          "engines",
          Shapes.map(Shapes.word("embedded", "pulumi")),
          "Which engine deploys each environment; without it, pulumi where the backend is not a folder,"
              + " else embedded.");
  static final Key<Map<String, Located<String>>> PLUGINS =
      Key.optional(
          "plugins",
          new MapShape<>(
              Shapes.word("kafka", "confluentcloud", "freehold"),
              Shapes.word("built-in", "official")),
          "What the embedded engine applies the resources of a package with: built-in, or official"
              + " for the installed Pulumi plugin; built-in.");
  static final Key<Map<String, Located<String>>> PRICES =
      Key.optional(
          "prices",
          new MapShape<>(Shapes.text(), Addresses.price()),
          "What things cost: 0.10 EUR/GiB/month.");

  /** platform.yaml. */
  public static final ObjectShape FILE =
      ObjectShape.of(
          "platform.yaml",
          Versions.language(),
          ORGANISATION,
          ENVIRONMENTS,
          CLUSTERS,
          PLACEMENT,
          NAMING,
          DEFAULTS,
          ENGINES,
          PLUGINS,
          PRICES);

  /** A file of policies or exceptions: their own module reads the rest. */
  public static final ObjectShape RULES_FILE =
      ObjectShape.open("a file of rules", Versions.language());

  private PlatformKeys() {}

  private static Key<Node> condition(String name, String doc) {
    return Key.optional(name, Choice.of(Names.entry(), Shapes.list(Names.entry())), doc);
  }
}
