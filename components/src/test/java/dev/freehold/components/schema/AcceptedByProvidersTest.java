package dev.freehold.components.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.components.golden.GoldenCase;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.Kind;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.PropertyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The official providers accept every declaration of every golden case. */
class AcceptedByProvidersTest {
  private static final String QUOTA = "confluentcloud:index/kafkaClientQuota:KafkaClientQuota";
  private static final Fields TOPIC =
      Fields.builder()
          .put("name", "orders.placed")
          .put("partitions", 3)
          .put("replicationFactor", 3)
          .put("config", Map.of("retention.ms", "604800000"))
          .build();

  @TestFactory
  Stream<DynamicTest> acceptWhatIsDeclared() {
    return GoldenCase.all().stream()
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> assertAccepted(each)));
  }

  private static void assertAccepted(GoldenCase golden) {
    var faults = new ArrayList<String>();
    golden
        .stacks()
        .forEach(
            (stack, declarations) -> {
              for (Declaration each : declarations) {
                PackageSchema.faultsOf(each)
                    .forEach(fault -> faults.add(stack + " " + each.id() + ": " + fault));
              }
            });
    assertThat(faults).isEmpty();
  }

  @Test
  void theCasesDeclareEveryTypeOfTheExcerpts() {
    var declared = new TreeSet<String>();
    GoldenCase.all().stream()
        .flatMap(golden -> golden.stacks().values().stream())
        .flatMap(List::stream)
        .filter(each -> each.kind() == Kind.CUSTOM)
        .forEach(each -> declared.add(each.type()));
    var known = PackageSchema.of("kafka").types();
    known.addAll(PackageSchema.of("confluentcloud").types());
    known.addAll(PackageSchema.of("gcp").types());

    assertThat(declared).isEqualTo(known);
  }

  @Test
  void acceptsASoundTopic() {
    assertThat(topicFaults(TOPIC)).isEmpty();
  }

  @Test
  void refusesAnUnknownInput() {
    assertThat(topicFaults(TOPIC.with("partitionCount", PropertyValue.of(3))))
        .containsExactly("partitionCount is unknown");
  }

  @Test
  void refusesAMissingInput() {
    assertThat(topicFaults(TOPIC.without("partitions"))).containsExactly("partitions is missing");
  }

  @Test
  void refusesAnInputOfAnotherJsonType() {
    assertThat(topicFaults(TOPIC.with("partitions", PropertyValue.of("3"))))
        .containsExactly("partitions is string, not integer");
    assertThat(topicFaults(TOPIC.with("partitions", PropertyValue.of(1.5))))
        .containsExactly("partitions is number, not integer");
    assertThat(topicFaults(TOPIC.with("name", PropertyValue.of(true))))
        .containsExactly("name is boolean, not string");
    assertThat(topicFaults(TOPIC.with("name", Items.of())))
        .containsExactly("name is array, not string");
  }

  @Test
  void looksIntoMapsListsAndNamedTypes() {
    Fields number = Fields.builder().put("retention.ms", 604800000).build();
    Fields quota =
        Fields.builder().put("throughput", Fields.builder().put("a", "1").build()).build();

    assertThat(topicFaults(TOPIC.with("config", number)))
        .containsExactly("config.retention.ms is integer, not string");
    assertThat(PackageSchema.of("confluentcloud").faults(QUOTA, quota))
        .contains("throughput.a is unknown", "throughput.egressByteRate is missing");
    assertThat(
            PackageSchema.of("confluentcloud")
                .faults(QUOTA, quota.with("principals", Items.of(PropertyValue.of(1)))))
        .contains("principals[] is integer, not string");
  }

  @Test
  void refusesAnUnknownType() {
    assertThat(PackageSchema.of("kafka").faults("kafka:index/topics:Topics", TOPIC)).hasSize(1);
  }

  private static List<String> topicFaults(Fields inputs) {
    return PackageSchema.of("kafka").faults("kafka:index/topic:Topic", inputs);
  }
}
