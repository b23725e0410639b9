package dev.freehold.providers.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.freehold.engine.Outcome;
import dev.freehold.engine.Progress;
import dev.freehold.engine.Stack;
import dev.freehold.engine.StackId;
import dev.freehold.engine.UpOptions;
import dev.freehold.engine.UpOptions.OnError;
import dev.freehold.engine.UpOptions.Refresh;
import dev.freehold.engine.embedded.EmbeddedEngine;
import dev.freehold.engine.embedded.EngineParts;
import dev.freehold.engine.json.ValueReader;
import dev.freehold.engine.json.ValueWriter;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.secret.SecretSource;
import dev.freehold.engine.state.FileBackend;
import dev.freehold.engine.value.Fields;
import dev.freehold.local.testing.BigQueryEmulator;
import dev.freehold.local.testing.GoogleServer;
import dev.freehold.providers.gcp.GcpProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All types in one stack, through the engine, on both local servers. */
class WarehouseStackTest {
  private static final StackId STACK = new StackId("warehouse", "dev");

  @TempDir Path folder;
  private BigQueryEmulator emulator;
  private GoogleServer google;
  private EmbeddedEngine engine;

  @BeforeEach
  void start() {
    Optional<BigQueryEmulator> started = BigQueryEmulator.start(folder.resolve("emulator"));
    assumeTrue(started.isPresent(), "the BigQuery emulator cannot be had; it needs Python 3.13");
    emulator = started.get();
    google = GoogleServer.start(folder.resolve("google"));
    engine =
        new EmbeddedEngine(
            new EngineParts(
                pkg -> Optional.of(new GcpProvider()),
                FileBackend.at(folder.resolve("state"), "freehold-test"),
                Passphrase.of("test"),
                SecretSource.firstOf(List.of()),
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString()));
  }

  @AfterEach
  void stop() {
    if (engine != null) {
      engine.close();
      google.close();
      emulator.close();
    }
  }

  @Test
  void isMadeInOneRunChangesAndGoesAgain() throws IOException {
    Fields all = program("warehouse.json");
    assertThat(counts(up(all, Refresh.NO))).isEqualTo(Map.of("create", 17));
    Plan again = engine.preview(stack(all), options(Refresh.YES));
    assertThat(again.problems()).isEmpty();
    assertThat(engine.drift(stack(all), options(Refresh.NO)).drifts()).isEmpty();
    assertThat(changes(again)).isEmpty();
    Fields longer = replaced(all, "2027-01-01", "2028-01-01");
    Plan plan = engine.preview(stack(longer), options(Refresh.NO));
    assertThat(changes(plan)).isEqualTo(Map.of("ana-reads", "replace", "jobs", "replace"));
    assertThat(counts(up(longer, Refresh.YES))).isEqualTo(Map.of("replace", 2, "same", 15));
    Fields without = program("warehouse-without-ana.json");
    assertThat(counts(up(without, Refresh.NO))).containsEntry("delete", 2);
    Plan settled = engine.preview(stack(without), options(Refresh.YES));
    assertThat(engine.drift(stack(without), options(Refresh.NO)).drifts()).isEmpty();
    assertThat(changes(settled)).isEmpty();
    Fields nothing = (Fields) ValueReader.parse("{\"declarations\": []}");
    assertThat(counts(up(nothing, Refresh.NO))).containsEntry("delete", 14);
  }

  private Outcome up(Fields program, Refresh refresh) {
    Outcome outcome = engine.up(stack(program), options(refresh), plan -> true, Progress.NONE);
    assertThat(outcome.problems()).isEmpty();
    return outcome;
  }

  private static UpOptions options(Refresh refresh) {
    return new UpOptions(List.of(), OnError.STOP, refresh);
  }

  private Stack stack(Fields program) {
    String base = google.url();
    Map<String, String> config = new TreeMap<>();
    config.put("gcp:project", "dp");
    config.put("gcp:accessToken", "local");
    config.put("gcp:addPulumiAttributionLabel", "false");
    config.put("gcp:bigQueryCustomEndpoint", emulator.url());
    config.put("gcp:dataCatalogCustomEndpoint", base + "datacatalog/v1beta1/");
    config.put("gcp:bigqueryDatapolicyCustomEndpoint", base + "bigquerydatapolicy/v1/");
    config.put("gcp:iamCustomEndpoint", base + "iam/v1/");
    config.put("gcp:resourceManagerCustomEndpoint", base + "cloudresourcemanager/v1/");
    return new Stack(STACK, config, RecordedProgram.of(program, "9.34.0"));
  }

  private static Fields program(String file) throws IOException {
    try (var in = WarehouseStackTest.class.getResourceAsStream("/conformance/" + file)) {
      return (Fields) ValueReader.parse(new String(Objects.requireNonNull(in).readAllBytes()));
    }
  }

  private static Fields replaced(Fields program, String from, String to) throws IOException {
    String text = ValueWriter.plainText(program);
    assertThat(text).contains(from);
    return (Fields) ValueReader.parse(text.replace(from, to));
  }

  private static Map<String, String> changes(Plan plan) {
    var changes = new TreeMap<String, String>();
    plan.steps().stream()
        .filter(step -> step.op() != Operation.SAME && !step.internal())
        .forEach(step -> changes.put(step.urn().name(), step.op().text()));
    return changes;
  }

  private static Map<String, Integer> counts(Outcome outcome) {
    var counts = new TreeMap<String, Integer>();
    outcome.summary().forEach((op, count) -> counts.put(op.text(), count));
    return counts;
  }
}
