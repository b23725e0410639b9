package dev.freehold.components.loss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Step;
import dev.freehold.engine.plan.Step.Fate;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.provider.DiffResult.Order;
import dev.freehold.engine.value.Fields;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class DataLossTest {
  private static final String KAFKA = "kafka:index/topic:Topic";
  private static final String CONFLUENT = "confluentcloud:index/kafkaTopic:KafkaTopic";
  private static final String DAY = "86400000";
  private static final String WEEK = "604800000";

  @Test
  void deletingATopicLosesItsRecords() {
    assertThat(DataLoss.of(step(Operation.DELETE, KAFKA, topic(3), Fields.EMPTY)))
        .containsExactly("deletes topic orders.placed with all its records");
    assertThat(DataLoss.of(step(Operation.DELETE_REPLACED, CONFLUENT, topic(3), Fields.EMPTY)))
        .containsExactly("deletes topic orders.placed with all its records");
  }

  @ParameterizedTest
  @EnumSource(
      value = Operation.class,
      names = {"DELETE", "DELETE_REPLACED", "REPLACE"})
  void aTopicThatLivesOnLosesNothing(Operation op) {
    assertThat(DataLoss.of(step(op, KAFKA, topic(3), topic(1), Fate.LIVES_ON))).isEmpty();
  }

  @Test
  void replacingATopicSaysWhy() {
    String start = "deletes topic orders.placed with all its records and makes it again: ";

    assertThat(DataLoss.of(step(Operation.REPLACE, KAFKA, topic(6), topic(3))))
        .containsExactly(start + "partitions cannot be taken away");
    assertThat(DataLoss.of(step(Operation.REPLACE, CONFLUENT, cloud(6), cloud(3))))
        .containsExactly(start + "partitions cannot be taken away");
    assertThat(DataLoss.of(step(Operation.REPLACE, KAFKA, topic(3), topic(3))))
        .containsExactly(start + "name");
  }

  @ParameterizedTest
  @EnumSource(
      value = Operation.class,
      mode = Mode.EXCLUDE,
      names = {"DELETE", "DELETE_REPLACED", "REPLACE", "UPDATE"})
  void noOtherOperationLosesAnything(Operation op) {
    assertThat(DataLoss.of(step(op, KAFKA, topic(6), topic(3)))).isEmpty();
  }

  @Test
  void whatIsNoTopicHoldsNoData() {
    for (String type :
        List.of(
            "kafka:index/acl:Acl",
            "kafka:index/quota:Quota",
            "kafka:index/userScramCredential:UserScramCredential",
            "freehold:index:Topic")) {
      assertThat(DataLoss.of(step(Operation.DELETE, type, topic(3), Fields.EMPTY))).isEmpty();
    }
  }

  @Test
  void shorterRetentionLosesOldRecords() {
    assertThat(update(Map.of("retention.ms", WEEK), Map.of("retention.ms", DAY)))
        .containsExactly("records older than 1d are deleted from orders.placed");
    assertThat(update(Map.of("retention.ms", "-1"), Map.of("retention.ms", WEEK)))
        .containsExactly("records older than 7d are deleted from orders.placed");
    assertThat(update(Map.of("retention.bytes", "2048"), Map.of("retention.bytes", "1024")))
        .containsExactly("records beyond 1KiB per partition are deleted from orders.placed");
  }

  @Test
  void aLimitWhereThereWasNoneLosesRecords() {
    assertThat(
            update(
                Map.of("retention.ms", WEEK),
                Map.of("retention.ms", WEEK, "retention.bytes", "1073741824")))
        .containsExactly("records beyond 1GiB per partition are deleted from orders.placed");
  }

  @Test
  void longerRetentionLosesNothing() {
    assertThat(update(Map.of("retention.ms", DAY), Map.of("retention.ms", WEEK))).isEmpty();
    assertThat(update(Map.of("retention.ms", DAY), Map.of("retention.ms", "-1"))).isEmpty();
    assertThat(update(Map.of("retention.bytes", "1"), Map.of("retention.ms", "-1"))).isEmpty();
    assertThat(update(Map.of("retention.ms", DAY), Map.of("retention.ms", DAY))).isEmpty();
  }

  @Test
  void compactionLosesAllButTheLastRecordOfAKey() {
    assertThat(
            update(
                Map.of("cleanup.policy", "delete", "retention.ms", WEEK),
                Map.of("cleanup.policy", "compact")))
        .containsExactly("all but the last record of each key are deleted from orders.placed");
    assertThat(
            update(
                Map.of("cleanup.policy", "delete", "retention.ms", WEEK),
                Map.of("cleanup.policy", "compact,delete", "retention.ms", DAY)))
        .containsExactly(
            "records older than 1d are deleted from orders.placed",
            "all but the last record of each key are deleted from orders.placed");
  }

  @Test
  void deletingFromATopicThatWasOnlyCompactedLosesOldRecords() {
    assertThat(
            update(
                Map.of("cleanup.policy", "compact", "retention.ms", WEEK),
                Map.of("cleanup.policy", "compact,delete", "retention.ms", WEEK)))
        .containsExactly("records older than 7d are deleted from orders.placed");
  }

  @Test
  void otherSettingsLoseNothing() {
    assertThat(
            update(
                Map.of("retention.ms", WEEK, "max.message.bytes", "2048"),
                Map.of("retention.ms", WEEK, "compression.type", "zstd")))
        .isEmpty();
  }

  private static List<String> update(Map<String, String> before, Map<String, String> after) {
    return DataLoss.of(
        step(
            Operation.UPDATE,
            KAFKA,
            Fields.builder().put("config", before).build(),
            Fields.builder().put("config", after).build()));
  }

  private static Fields topic(int partitions) {
    return Fields.builder().put("partitions", partitions).build();
  }

  private static Fields cloud(int partitions) {
    return Fields.builder().put("partitionsCount", partitions).build();
  }

  private static Step step(Operation op, String type, Fields before, Fields after) {
    return step(op, type, before, after, Fate.FOLLOWS_THE_STACK);
  }

  private static Step step(Operation op, String type, Fields before, Fields after, Fate fate) {
    return new Step(
        op,
        new Urn("urn:pulumi:orders.prod::freehold::" + type + "::placed"),
        Urn.NONE,
        "orders.placed",
        Origin.NONE,
        before,
        after,
        Fields.EMPTY,
        new DiffResult(List.of("name"), Order.DELETE_FIRST, new TreeMap<>()),
        fate);
  }
}
