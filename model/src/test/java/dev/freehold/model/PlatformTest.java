package dev.freehold.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.model.cluster.Cluster;
import dev.freehold.model.domain.Domain;
import dev.freehold.model.entry.Link;
import dev.freehold.model.grant.Grant;
import dev.freehold.model.service.Service;
import dev.freehold.model.topic.Topic;
import dev.freehold.model.unit.Deadline;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the four layers become the values of an entry. */
class PlatformTest {
  @TempDir Path root;

  private final Organisation sample = Organisation.load(Folders.SAMPLE);

  private Topic topic(String yaml) {
    Folders.base(root);
    Folders.write(root, "risk/topic.yaml", "topics:\n  t: " + yaml + "\n");
    return topic(Organisation.load(root).environment("prod").require(), "risk", "t");
  }

  private static Topic topic(Platform platform, String domain, String name) {
    return platform.domain(domain).orElseThrow().topics().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Service service(Platform platform, String domain, String name) {
    return platform.domain(domain).orElseThrow().services().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void takesBuiltInValuesWhereNobodySays() {
    Topic topic = topic("{}");

    assertThat(topic.partitions()).isEqualTo(1);
    assertThat(topic.replication()).isEqualTo(3);
    assertThat(topic.physicalName()).isEqualTo("risk.t");
    assertThat(topic.cluster().function()).isEqualTo("main");
    assertThat(topic.dataClass().isUnclassified()).isTrue();
    assertThat(topic.config())
        .containsOnly(
            java.util.Map.entry("cleanup.policy", "delete"),
            java.util.Map.entry("retention.ms", "604800000"));
  }

  @Test
  void choosesByParameter() {
    assertThat(topic("{ template: event-topic@2 }").partitions()).isEqualTo(3);
    assertThat(topic("{ template: { name: event-topic@2, with: { volume: high, keep: 2d } } }"))
        .satisfies(
            topic -> {
              assertThat(topic.partitions()).isEqualTo(24);
              assertThat(topic.config()).containsEntry("retention.ms", "172800000");
              assertThat(topic.template().parameters()).containsEntry("volume", "high");
            });
  }

  @Test
  void substitutesTheEnvironmentsValues() {
    assertThat(topic("{ partitions: \"${env.payments.partitions}\" }").partitions()).isEqualTo(6);
  }

  @Test
  void compactsWithoutDeletingUnlessTheSameLayerRetains() {
    assertThat(topic("{ compacted: true }").config())
        .containsOnly(java.util.Map.entry("cleanup.policy", "compact"));
    assertThat(topic("{ compacted: true, template: event-topic@2 }").config())
        .containsEntry("cleanup.policy", "compact");
    assertThat(topic("{ compacted: true, retention: 30d }").config())
        .containsEntry("cleanup.policy", "compact,delete")
        .containsEntry("retention.ms", "2592000000");
    assertThat(topic("{ compacted: true, retention: forever }").config())
        .containsEntry("cleanup.policy", "compact");
  }

  @Test
  void readsRetentionInAllItsForms() {
    assertThat(topic("{ retention: forever }").config()).containsEntry("retention.ms", "-1");
    assertThat(topic("{ retention: { size: 1GiB } }").config())
        .containsEntry("retention.ms", "-1")
        .containsEntry("retention.bytes", "1073741824");
    assertThat(topic("{ retention: { time: 36h, size: 1GiB } }").config())
        .containsEntry("retention.ms", "129600000")
        .containsEntry("retention.bytes", "1073741824");
  }

  @Test
  void keepsThePhysicalNameOfTheOldestName() {
    Topic renamed = topic("{ previously: [first, second] }");

    assertThat(renamed.physicalName()).isEqualTo("risk.first");
    assertThat(renamed.entry().previousRefs()).hasToString("[topic/risk/first, topic/risk/second]");
  }

  @Test
  void keepsThePasswordOfARenamedService() {
    Folders.base(root);
    Folders.write(root, "risk/more.yaml", "services:\n  next: { previously: rater }\n");
    Service renamed =
        service(Organisation.load(root).environment("prod").require(), "risk", "next");

    assertThat(renamed.username()).isEqualTo("risk.rater");
    assertThat(renamed.password()).hasToString("secret://risk/rater");
  }

  @Test
  void laysTheOverlayOnTop() {
    Platform prod = sample.environment("prod").require();
    Topic features = topic(prod, "risk", "model-features");

    assertThat(topic(prod, "payments", "transactions").partitions()).isEqualTo(24);
    assertThat(features.config())
        .containsEntry("retention.ms", "2592000000")
        .containsEntry("retention.bytes", String.valueOf(200L << 30));
  }

  @Test
  void explainsAValueByTheLinesThatMadeIt() {
    Explanation explanation =
        sample.explain("payments", "prod", "topic/transactions", "retention").require();

    assertThat(explanation.normalised()).isEqualTo("14d");
    assertThat(explanation.chain())
        .extracting(Link::layer)
        .containsExactly("built in", "platform defaults", "template event-topic@2", "overlay prod");
    assertThat(explanation.chain().get(3).span()).hasToString("payments/env/prod.yaml:5");
  }

  @Test
  void explainsComputedValues() {
    assertThat(sample.explain("ledger", "prod", "topic/bookings", "physicalName").require().chain())
        .extracting(Link::value)
        .containsExactly("{domain}.{name}", "ACCOUNTING_BOOKINGS_V1");
    assertThat(sample.explain("ledger", "prod", "topic/bookings", "cluster").require().value())
        .isEqualTo("main");
  }

  @Test
  void refusesToExplainWhatIsNotThere() {
    assertThat(sample.explain("payments", "prod", "topic/transaction", "retention").isUsable())
        .isFalse();
    assertThat(sample.explain("payments", "prod", "topic/transactions", "retension").isUsable())
        .isFalse();
    assertThat(sample.explain("payments", "prd", "topic/transactions", "retention").isUsable())
        .isFalse();
  }

  @Test
  void givesEachServiceItsIdentity() {
    Service scoring = service(sample.environment("local").require(), "risk", "scoring");

    assertThat(scoring.principal()).isEqualTo("User:risk.scoring");
    assertThat(scoring.username()).isEqualTo("risk.scoring");
    assertThat(scoring.password()).hasToString("secret://risk/scoring");
    assertThat(scoring.consumerGroups().prefix()).isEqualTo("risk.scoring");
    assertThat(scoring.consumerGroups().literal()).containsExactly("fraud-scoring-v2");
    assertThat(scoring.quota().config())
        .containsEntry("consumer_byte_rate", "52428800")
        .containsEntry("request_percentage", "300");
  }

  @Test
  void findsTheClustersThatAServiceTouches() {
    Platform local = sample.environment("local").require();

    assertThat(local.clustersOf(service(local, "analytics", "ingest")))
        .extracting(Cluster::function)
        .containsExactly("analytics", "main");
    assertThat(local.clustersOf(service(local, "risk", "scoring")))
        .extracting(Cluster::name)
        .containsExactly("local");
  }

  @Test
  void resolvesGrantsToPrincipals() {
    Domain payments = sample.environment("local").require().domain("payments").orElseThrow();

    assertThat(payments.grants()).extracting(Grant::id).isSorted().doesNotHaveDuplicates();
    Grant analyst =
        payments.grants().stream()
            .filter(g -> g.id().startsWith("read-topic") && g.id().contains("analyst"))
            .findFirst()
            .orElseThrow();
    assertThat(analyst.grantee().principals()).containsExactly("User:analyst@acme.example");
    assertThat(analyst.until()).isEqualTo(Deadline.on(LocalDate.of(2026, 12, 1)));
    assertThat(analyst.until().passed(LocalDate.of(2026, 12, 1))).isFalse();
    assertThat(analyst.until().passed(LocalDate.of(2026, 12, 2))).isTrue();
    assertThat(
            payments.grants().stream()
                .filter(g -> g.id().equals("describe-topic/transactions-team/team-risk"))
                .flatMap(g -> g.grantee().principals().stream()))
        .isEqualTo(List.of("User:sven@acme.example", "User:ayo@acme.example"));
  }

  @Test
  void demandsWhatThePreviousClassesDemand() {
    var demands =
        topic(sample.environment("prod").require(), "payments", "transactions")
            .content()
            .fields()
            .get("card_number")
            .demands();

    assertThat(demands.locations()).containsExactly("EU");
    assertThat(demands.maxRetention().millis()).isEqualTo(90L * 86_400_000);
    assertThat(demands.regulations()).containsExactly("CCPA", "GDPR", "PCI-DSS");
    assertThat(demands.encryption()).hasToString("REQUIRED");
  }
}
