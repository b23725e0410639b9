package dev.freehold.components.word;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a resource's inputs say, in the words of the YAML, in the order to be read. */
public final class Words {
  private static final Map<String, Function<Fields, Map<String, String>>> BY_TYPE =
      Map.of(
          "kafka:index/topic:Topic",
          inputs -> TopicWords.of(inputs, "name", "partitions"),
          "confluentcloud:index/kafkaTopic:KafkaTopic",
          inputs -> TopicWords.of(inputs, "topicName", "partitionsCount"),
          "kafka:index/acl:Acl",
          inputs ->
              rule(inputs, "aclOperation", "aclResourceType", "aclResourceName", "aclPrincipal"),
          "confluentcloud:index/kafkaAcl:KafkaAcl",
          inputs -> rule(inputs, "operation", "resourceType", "resourceName", "principal"),
          "kafka:index/quota:Quota",
          Words::quota,
          "confluentcloud:index/kafkaClientQuota:KafkaClientQuota",
          Words::clientQuota,
          "kafka:index/userScramCredential:UserScramCredential",
          Words::credential,
          "pulumi:providers:kafka",
          inputs -> Map.of("at", text(inputs, "bootstrapServers")),
          "pulumi:providers:confluentcloud",
          inputs -> Map.of("at", text(inputs, "kafkaRestEndpoint")));

  private static final Map<String, Function<Fields, Map<String, String>>> OF_GOOGLE =
      Map.ofEntries(
          Map.entry("gcp:bigquery/dataset:Dataset", WarehouseWords::dataset),
          Map.entry("gcp:bigquery/table:Table", WarehouseWords::table),
          Map.entry("gcp:bigquery/routine:Routine", WarehouseWords::routine),
          Map.entry("gcp:bigquery/rowAccessPolicy:RowAccessPolicy", WarehouseWords::rows),
          Map.entry("gcp:bigquery/datasetAccess:DatasetAccess", AccessWords::dataset),
          Map.entry("gcp:bigquery/iamMember:IamMember", AccessWords::table),
          Map.entry("gcp:projects/iAMMember:IAMMember", AccessWords::project),
          Map.entry("gcp:datacatalog/policyTagIamMember:PolicyTagIamMember", AccessWords::tag),
          Map.entry(
              "gcp:bigquerydatapolicy/dataPolicyIamMember:DataPolicyIamMember", AccessWords::mask),
          Map.entry(
              "gcp:datacatalog/taxonomy:Taxonomy",
              inputs -> Map.of("policy tags of", text(inputs, "displayName"))),
          Map.entry(
              "gcp:datacatalog/policyTag:PolicyTag",
              inputs -> Map.of("policy tag", text(inputs, "displayName"))),
          Map.entry("gcp:bigquerydatapolicy/dataPolicy:DataPolicy", Words::mask),
          Map.entry(
              "gcp:serviceaccount/account:Account",
              inputs -> Map.of("service account", text(inputs, "accountId"))),
          Map.entry("pulumi:providers:gcp", inputs -> Map.of("project", text(inputs, "project"))));

  /** Types whose words are keys that somebody writes; the others follow from such keys. */
  private static final Set<String> YAML =
      Set.of(
          "kafka:index/topic:Topic",
          "confluentcloud:index/kafkaTopic:KafkaTopic",
          "kafka:index/quota:Quota",
          "confluentcloud:index/kafkaClientQuota:KafkaClientQuota",
          "gcp:bigquery/dataset:Dataset",
          "gcp:bigquery/table:Table",
          "gcp:bigquery/routine:Routine",
          "gcp:bigquery/rowAccessPolicy:RowAccessPolicy");

  private Words() {}

  /** Whether the words of a type are keys of the YAML. */
  public static boolean areYaml(String type) {
    return YAML.contains(type);
  }

  /** Empty for inputs that are empty; unknown types get their property names. */
  public static Map<String, String> of(String type, Fields inputs) {
    if (inputs.isEmpty()) {
      return Map.of();
    }
    return BY_TYPE.getOrDefault(type, OF_GOOGLE.getOrDefault(type, Words::plain)).apply(inputs);
  }

  private static Map<String, String> rule(
      Fields inputs, String operation, String type, String name, String principal) {
    boolean prefixed =
        text(inputs, "resourcePatternTypeFilter").equals("Prefixed")
            || text(inputs, "patternType").equals("PREFIXED");
    String what = text(inputs, type) + " " + text(inputs, name) + (prefixed ? "*" : "");
    return Map.of("allow " + text(inputs, principal), text(inputs, operation) + " on " + what);
  }

  private static Map<String, String> quota(Fields inputs) {
    var words = new LinkedHashMap<String, String>();
    Fields config = inputs.fields("config").orElse(Fields.EMPTY);
    rate(words, "quota.produce", text(config, "producer_byte_rate"));
    rate(words, "quota.consume", text(config, "consumer_byte_rate"));
    String requests = text(config, "request_percentage");
    if (!requests.isEmpty()) {
      words.put("quota.requests", requests + "%");
    }
    return words;
  }

  private static Map<String, String> clientQuota(Fields inputs) {
    var words = new LinkedHashMap<String, String>();
    Fields throughput = inputs.fields("throughput").orElse(Fields.EMPTY);
    rate(words, "quota.produce", text(throughput, "ingressByteRate"));
    rate(words, "quota.consume", text(throughput, "egressByteRate"));
    return words;
  }

  private static void rate(Map<String, String> words, String key, String bytes) {
    if (bytes.matches("\\d{1,18}")) {
      words.put(key, Amount.size(Long.parseLong(bytes)) + "/s");
    }
  }

  private static Map<String, String> mask(Fields inputs) {
    Fields masking = inputs.fields("dataMaskingPolicy").orElse(Fields.EMPTY);
    return Map.of("mask " + text(inputs, "dataPolicyId"), text(masking, "predefinedExpression"));
  }

  private static Map<String, String> credential(Fields inputs) {
    return Map.of(
        "login " + text(inputs, "username"),
        text(inputs, "scramMechanism") + ", password " + text(inputs, "passwordWoVersion"));
  }

  private static Map<String, String> plain(Fields inputs) {
    var words = new LinkedHashMap<String, String>();
    inputs
        .values()
        .forEach(
            (key, value) -> {
              if (!key.startsWith("__")) {
                words.put(key, text(value));
              }
            });
    return words;
  }

  /** A value for people: secrets and unknowns are named, not shown. */
  public static String text(PropertyValue value) {
    return value.accept(new ValueText());
  }

  private static String text(Fields fields, String key) {
    return fields
        .get(key)
        .map(value -> value instanceof Text text ? text.value() : text(value))
        .orElse("");
  }

  static String join(Items items) {
    return items.values().stream().map(Words::text).collect(Collectors.joining(", ", "[", "]"));
  }

  static String join(Fields fields) {
    return fields.values().entrySet().stream()
        .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
        .collect(Collectors.joining(", ", "{ ", " }"));
  }
}
