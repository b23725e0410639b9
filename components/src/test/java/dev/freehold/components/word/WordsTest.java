package dev.freehold.components.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.freehold.components.golden.GoldenCase;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.Kind;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.SecretRef;
import dev.freehold.engine.value.Unknown;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void aTopicIsSaidInItsKeys() {
    Fields inputs =
        Fields.builder()
            .put("name", "orders.placed")
            .put("partitions", 12)
            .put("replicationFactor", 3)
            .put(
                "config",
                Map.of(
                    "cleanup.policy", "delete",
                    "retention.ms", "1209600000",
                    "min.insync.replicas", "2",
                    "max.message.bytes", "2097152",
                    "segment.ms", "60000"))
            .build();

    assertThat(Words.of("kafka:index/topic:Topic", inputs))
        .containsExactly(
            entry("physicalName", "orders.placed"),
            entry("partitions", "12"),
            entry("replication", "3"),
            entry("retention", "14d"),
            entry("compacted", "false"),
            entry("maxMessageSize", "2MiB"),
            entry("minInSyncReplicas", "2"),
            entry("config.segment.ms", "60000"));
  }

  @Test
  void aTopicOfConfluentCloudIsSaidInTheSameKeys() {
    Fields inputs =
        Fields.builder()
            .put("topicName", "orders.latest")
            .put("partitionsCount", 6)
            .put("config", Map.of("cleanup.policy", "compact"))
            .build();

    assertThat(Words.of("confluentcloud:index/kafkaTopic:KafkaTopic", inputs))
        .containsExactly(
            entry("physicalName", "orders.latest"),
            entry("partitions", "6"),
            entry("compacted", "true"));
  }

  @Test
  void retentionIsSaidAsItIsWritten() {
    assertThat(retention(Map.of("retention.ms", "129600000"))).isEqualTo("36h");
    assertThat(retention(Map.of("retention.ms", "-1"))).isEqualTo("forever");
    assertThat(retention(Map.of("retention.ms", "604800000", "retention.bytes", "21474836480")))
        .isEqualTo("{ time: 7d, size: 20GiB }");
    assertThat(retention(Map.of("retention.ms", "-1", "retention.bytes", "1024")))
        .isEqualTo("{ time: forever, size: 1KiB }");
    assertThat(retention(Map.of("retention.bytes", "1024")))
        .isEqualTo("{ time: forever, size: 1KiB }");
    assertThat(retention(Map.of())).isEqualTo("as the cluster says");
  }

  private static String retention(Map<String, String> config) {
    Fields inputs = Fields.builder().put("config", config).build();
    return Words.of("kafka:index/topic:Topic", inputs).get("retention");
  }

  @Test
  void aQuotaIsSaidInRatesAndPercent() {
    Fields kafka =
        Fields.builder()
            .put("config", Map.of("producer_byte_rate", "10485760", "request_percentage", "200"))
            .build();
    Fields cloud =
        Fields.builder()
            .put("throughput", Map.of("ingressByteRate", "1024", "egressByteRate", "1000"))
            .build();

    assertThat(Words.of("kafka:index/quota:Quota", kafka))
        .containsExactly(entry("quota.produce", "10MiB/s"), entry("quota.requests", "200%"));
    assertThat(Words.of("confluentcloud:index/kafkaClientQuota:KafkaClientQuota", cloud))
        .containsExactly(entry("quota.produce", "1KiB/s"), entry("quota.consume", "1000B/s"));
  }

  @Test
  void aRuleSaysWhoMayDoWhat() {
    Fields.Builder kafka =
        Fields.builder()
            .put("aclPrincipal", "User:orders.shop")
            .put("aclOperation", "Read")
            .put("aclResourceType", "Group")
            .put("aclResourceName", "orders.shop.");
    Fields cloud =
        Fields.builder()
            .put("principal", "User:sa-1")
            .put("operation", "READ")
            .put("resourceType", "TOPIC")
            .put("resourceName", "orders.placed")
            .put("patternType", "LITERAL")
            .build();

    assertThat(
            Words.of(
                "kafka:index/acl:Acl", kafka.put("resourcePatternTypeFilter", "Prefixed").build()))
        .containsExactly(entry("allow User:orders.shop", "Read on Group orders.shop.*"));
    assertThat(Words.of("confluentcloud:index/kafkaAcl:KafkaAcl", cloud))
        .containsExactly(entry("allow User:sa-1", "READ on TOPIC orders.placed"));
  }

  @Test
  void aLoginNamesItsSecretAndShowsNone() {
    Fields inputs =
        Fields.builder()
            .put("username", "orders.shop")
            .put("scramMechanism", "SCRAM-SHA-512")
            .put("passwordWo", new Secret(PropertyValue.of("hunter2")))
            .put("passwordWoVersion", "secret://orders/shop")
            .build();

    assertThat(Words.of("kafka:index/userScramCredential:UserScramCredential", inputs))
        .containsExactly(
            entry("login orders.shop", "SCRAM-SHA-512, password secret://orders/shop"));
  }

  @Test
  void anUnknownTypeIsSaidInItsProperties() {
    Fields inputs =
        Fields.builder()
            .put("b", Items.of(PropertyValue.of(1), PropertyValue.of(true)))
            .put("a", new SecretRef("secret://x"))
            .put("c", Unknown.INSTANCE)
            .put("d", Fields.builder().put("e", 0.5).build())
            .put("__defaults", Items.of())
            .build();

    assertThat(Words.of("other:index:Thing", inputs))
        .containsExactly(
            entry("a", "[secret]"),
            entry("b", "[1, true]"),
            entry("c", "[known after up]"),
            entry("d", "{ e: 0.5 }"));
  }

  @Test
  void nothingIsSaidOfNothing() {
    assertThat(Words.of("kafka:index/topic:Topic", Fields.EMPTY)).isEmpty();
  }

  @Test
  void timesAndSizesTakeTheLargestUnitThatFits() {
    assertThat(List.of(0L, 1L, 1000L, 90_000L, 3_600_000L, 604_800_000L, -1L))
        .extracting(Amount::time)
        .containsExactly("0ms", "1ms", "1s", "90s", "1h", "7d", "forever");
    assertThat(List.of(0L, 1023L, 1024L, 1536L, 1L << 30, 1L << 40, -1L))
        .extracting(Amount::size)
        .containsExactly("0B", "1023B", "1KiB", "1536B", "1GiB", "1024GiB", "unlimited");
  }

  @Test
  void everyTypeThatIsDeclaredHasWords() {
    assertThat(
            GoldenCase.all().stream()
                .flatMap(golden -> golden.stacks().values().stream())
                .flatMap(List::stream)
                .filter(each -> each.kind() != Kind.COMPONENT))
        .allSatisfy(WordsTest::hasWords);
  }

  private static void hasWords(Declaration declaration) {
    assertThat(Words.of(declaration.type(), declaration.inputs()))
        .isNotEmpty()
        .doesNotContainKeys("inputs", "config", "aclPrincipal", "principal");
  }
}
