package dev.freehold.providers.gcp;

import static dev.freehold.providers.gcp.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.provider.ReadRequest;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.provider.Result.Certainty;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.local.testing.BigQueryEmulator;
import dev.freehold.providers.gcp.Samples.Made;
import dev.freehold.providers.gcp.spec.Values;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Datasets, tables, routines and row access policies on the emulator. */
class BigQueryTest {
  @TempDir static Path folder;
  private static BigQueryEmulator emulator;
  private static Intermediary between;
  private static GcpProvider provider;
  private static int count;
  private String dataset;

  @BeforeAll
  static void start() throws IOException {
    emulator = Systems.bigQuery(folder);
    between = Intermediary.before(emulator.url());
    provider = Systems.forBigQuery(between.url());
  }

  @AfterAll
  static void stop() {
    if (provider != null) {
      provider.close();
      between.close();
      emulator.close();
    }
  }

  @BeforeEach
  void aDataset() {
    count++;
    dataset = "d" + count;
    Samples.make(provider, Samples.DATASET, Samples.dataset(dataset));
    between.forget();
  }

  @Test
  void takesADatasetThroughItsLife() {
    Fields inputs =
        json(
            "{'datasetId': 'life', 'location': 'EU', 'description': 'a', 'labels': {'o': 'x', 'p': 'y'},"
                + " 'defaultTableExpirationMs': 7200000, 'maxTimeTravelHours': '72'}");
    Made made = Samples.make(provider, Samples.DATASET, inputs);

    assertThat(made.id()).isEqualTo("projects/dp/datasets/life");
    assertThat(made.outputs().text("maxTimeTravelHours")).contains("72");
    assertThat(Values.map(made.outputs(), "effectiveLabels")).containsOnlyKeys("o", "p");
    Fields less = json("{'datasetId': 'life', 'location': 'EU', 'labels': {'o': 'z'}}");
    Made changed = Samples.update(provider, made, less);
    assertThat(changed.outputs().text("description")).contains("");
    assertThat(changed.outputs().number("defaultTableExpirationMs")).contains(0.0);
    assertThat(Values.map(changed.outputs(), "labels")).containsExactly(Map.entry("o", "z"));
    assertThat(changed.outputs().get("accesses")).isEqualTo(made.outputs().get("accesses"));
    assertThat(Samples.read(provider, changed.reading()).outputs()).isEqualTo(changed.outputs());
    Samples.delete(provider, changed);
    assertThat(Samples.isGone(provider, changed)).isTrue();
    Samples.delete(provider, changed);
  }

  @Test
  void sendsOneRequestPerChange() {
    Made made = Samples.make(provider, Samples.TABLE, Samples.table(dataset, "one", "[]"));
    assertThat(between.seen("")).hasSize(1);
    Fields news = Samples.table(dataset, "one", "[]").with("description", PropertyValue.of("x"));
    Made changed = Samples.update(provider, made, news);
    assertThat(between.seen("")).hasSize(2);
    Samples.update(provider, changed, news.with("deletionProtection", PropertyValue.of(true)));
    assertThat(between.seen("")).hasSize(2);
  }

  @Test
  void keepsLabelsThatOthersHavePutThere() {
    Fields inputs = Samples.table(dataset, "t", "[]").with("labels", json("{'a': '1'}"));
    Made made = Samples.make(provider, Samples.TABLE, inputs);
    Made theirs =
        Samples.update(provider, made, inputs.with("labels", json("{'a': '1', 'b': '2'}")));
    assertThat(Samples.read(provider, made.reading()).outputs()).isEqualTo(made.outputs());

    Made changed = Samples.update(provider, made, inputs.with("labels", json("{'a': '3'}")));

    assertThat(Values.map(changed.outputs(), "effectiveLabels")).containsKeys("a", "b");
    assertThat(theirs.id()).isEqualTo(made.id());
  }

  @Test
  void dropsColumnsInPlaceUnlessThereAreRowPolicies() {
    String two = "[{'name': 'a', 'type': 'STRING'}, {'name': 'b', 'type': 'STRING'}]";
    String one = "[{'name': 'a', 'type': 'STRING'}]";
    Made table = Samples.make(provider, Samples.TABLE, Samples.table(dataset, "t", two));
    Made policy = Samples.make(provider, Samples.ROW_POLICY, rowPolicy("t", "p"));

    Fields news = Samples.checked(provider, Samples.TABLE, Samples.table(dataset, "t", one));
    var refused = Samples.refused(provider.update(List.of(table.becoming(news))).get(0));
    assertThat(refused.certainty()).isEqualTo(Certainty.NOTHING_HAPPENED);
    assertThat(refused.message()).contains("row access policies", "b", "replaced");
    Samples.delete(provider, policy);
    Made changed = Samples.update(provider, table, Samples.table(dataset, "t", one));

    assertThat(changed.outputs().text("schema").orElseThrow())
        .contains("\"a\"")
        .doesNotContain("\"b\"");
    assertThat(Samples.read(provider, changed.reading()).outputs().get("schema"))
        .isEqualTo(changed.outputs().get("schema"));
  }

  @Test
  void refusesToDeleteAProtectedTable() {
    Fields inputs = Samples.table(dataset, "t", "[]").without("deletionProtection");
    Made table = Samples.make(provider, Samples.TABLE, inputs);

    var refused = Samples.refused(provider.delete(List.of(table.deleting())).get(0));
    assertThat(refused.message())
        .contains("cannot destroy table " + table.id(), "deletion_protection=false");
    assertThat(Samples.isGone(provider, table)).isFalse();
    Made open =
        Samples.update(provider, table, inputs.with("deletionProtection", PropertyValue.of(false)));
    Samples.delete(provider, open);
    assertThat(Samples.isGone(provider, open)).isTrue();
  }

  @Test
  void obeysDeletionPolicies() {
    for (String policy : List.of("PREVENT", "ABANDON")) {
      Fields inputs =
          Samples.dataset("kept_" + policy).with("deletionPolicy", PropertyValue.of(policy));
      Made made = Samples.make(provider, Samples.DATASET, inputs);
      Result<?> result = provider.delete(List.of(made.deleting())).get(0);
      if (policy.equals("PREVENT")) {
        assertThat(Samples.refused(result).message()).contains("deletion_policy=\"DELETE\"");
      } else {
        Samples.ok(result);
      }
      assertThat(Samples.isGone(provider, made)).isFalse();
    }
  }

  @Test
  void deletesContentsOnlyWhereThatIsDeclared() {
    Fields inputs = Samples.dataset("full");
    Made made = Samples.make(provider, Samples.DATASET, inputs);
    Samples.make(
        provider, Samples.TABLE, Samples.table("full", "t", "[{'name': 'a', 'type': 'STRING'}]"));

    assertThat(Samples.refused(provider.delete(List.of(made.deleting())).get(0)).message())
        .contains("still in use", "delete the dataset full");
    Fields all = inputs.with("deleteContentsOnDestroy", PropertyValue.of(true));
    Samples.delete(provider, Samples.update(provider, made, all));
    assertThat(Samples.isGone(provider, made)).isTrue();
  }

  @Test
  void importsInEveryFormAndSeesNoChangeThen() {
    String schema = "[{'name': 'a', 'type': 'STRING', 'description': 'x'}]";
    Fields inputs =
        Samples.table(dataset, "t", schema)
            .without("deletionProtection")
            .with("labels", json("{'a': '1'}"))
            .with("clusterings", Values.list(List.of("a")));
    Samples.make(provider, Samples.TABLE, inputs);
    for (String id :
        List.of(
            "projects/dp/datasets/" + dataset + "/tables/t",
            "dp/" + dataset + "/t",
            dataset + "/t")) {
      var found = Samples.read(provider, Samples.importing(Samples.TABLE, id));

      assertThat(found.id()).isEqualTo("projects/dp/datasets/" + dataset + "/tables/t");
      assertThat(Samples.diff(provider, Samples.TABLE, found.outputs(), inputs).detailed())
          .isEmpty();
      assertThat(Samples.checked(provider, Samples.TABLE, found.inputs().without("__defaults")))
          .isNotNull();
    }
    var found = Samples.read(provider, Samples.importing(Samples.DATASET, dataset));
    assertThat(
            Samples.diff(provider, Samples.DATASET, found.outputs(), Samples.dataset(dataset))
                .changes())
        .isFalse();
    assertThat(
            Samples.refused(
                    provider.read(List.of(Samples.importing(Samples.TABLE, "a/b/c/d/e"))).get(0))
                .message())
        .contains("is no id");
  }

  @Test
  void seesWhatOthersHaveChanged() {
    Fields inputs = Samples.table(dataset, "t", "[{'name': 'a', 'type': 'STRING'}]");
    Made mine = Samples.make(provider, Samples.TABLE, inputs);
    Samples.update(
        provider,
        mine,
        Samples.table(
                dataset, "t", "[{'name': 'a', 'type': 'STRING'}, {'name': 'b', 'type': 'INT64'}]")
            .with("description", PropertyValue.of("theirs")));

    var found = Samples.read(provider, mine.reading());

    assertThat(found.inputs().text("description")).contains("theirs");
    assertThat(found.inputs().text("schema").orElseThrow()).contains("\"b\"");
    assertThat(Samples.diff(provider, Samples.TABLE, found.outputs(), inputs).detailed())
        .containsOnlyKeys("description", "schema");
    assertThat(
            Samples.read(
                    provider,
                    new ReadRequest(Samples.TABLE, mine.id(), mine.inputs(), found.outputs()))
                .inputs())
        .isEqualTo(found.inputs());
  }

  @Test
  void makesViewsWithDescribedColumns() {
    Samples.make(
        provider, Samples.TABLE, Samples.table(dataset, "t", "[{'name': 'a', 'type': 'STRING'}]"));
    Fields view =
        Samples.table(dataset, "v", "[{'name': 'a', 'type': 'STRING', 'description': 'the a'}]")
            .with(
                "view",
                Fields.builder()
                    .put("query", "SELECT a FROM `dp." + dataset + ".t`")
                    .put("useLegacySql", false)
                    .build());
    Made made = Samples.make(provider, Samples.TABLE, view);

    assertThat(made.outputs().text("type")).contains("VIEW");
    assertThat(Samples.diff(provider, Samples.TABLE, made.outputs(), view).detailed()).isEmpty();
    Fields other =
        view.with(
            "view",
            Fields.builder()
                .put("query", "SELECT a FROM `dp." + dataset + ".t` WHERE a > ''")
                .put("useLegacySql", false)
                .build());
    Made changed = Samples.update(provider, made, other);
    assertThat(Values.object(changed.outputs(), "view").text("query").orElseThrow())
        .contains("WHERE");
    Fields required =
        Samples.table(dataset, "w", "[{'name': 'a', 'type': 'STRING', 'mode': 'REQUIRED'}]")
            .with(
                "view",
                Fields.builder().put("query", "SELECT 1 AS a").put("useLegacySql", false).build());
    assertThat(refusal(Samples.TABLE, required)).contains("Schema cannot contain required fields");
  }

  @Test
  void refusesWhatIsThereAlreadyOrHasNoPlace() {
    var again = Samples.refused(create(Samples.DATASET, Samples.dataset(dataset)));
    assertThat(again.certainty()).isEqualTo(Certainty.NOTHING_HAPPENED);
    assertThat(again.message()).contains("Already Exists", "HTTP 409, duplicate", "Import");
    assertThat(refusal(Samples.TABLE, Samples.table("nowhere", "t", "[]")))
        .contains("Not found", "create the table nowhere.t", "HTTP 404");
  }

  @Test
  void doesABatchAtOnceAndAnswersForEach() {
    List<CreateRequest> requests = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      requests.add(
          Samples.creating(
              provider, Samples.TABLE, Samples.table(i == 7 ? "nowhere" : dataset, "t" + i, "[]")));
    }
    requests.add(Samples.creating(provider, Samples.ROUTINE, routine("f", "x * 2")));
    requests.add(new CreateRequest("gcp:storage/bucket:Bucket", "b", Fields.EMPTY));
    var results = provider.create(requests);

    for (int i = 0; i < 31; i++) {
      if (i == 7) {
        assertThat(Samples.refused(results.get(i)).message()).contains("nowhere.t7");
      } else {
        assertThat(Samples.ok(results.get(i)).id())
            .contains(i == 30 ? "/routines/f" : "/tables/t" + i);
      }
    }
    assertThat(Samples.refused(results.get(31)).message()).contains("no type gcp:storage");
    assertThat(between.seen("POST")).hasSize(31);
  }

  @Test
  void changesRoutinesAndRowPolicies() {
    Made routine = Samples.make(provider, Samples.ROUTINE, routine("f", "x * 2"));
    Made changed = Samples.update(provider, routine, routine("f", "x * 3"));
    assertThat(Samples.read(provider, changed.reading()).outputs().text("definitionBody"))
        .contains("x * 3");
    Samples.delete(provider, changed);
    assertThat(Samples.isGone(provider, changed)).isTrue();
    Samples.make(
        provider, Samples.TABLE, Samples.table(dataset, "t", "[{'name': 'a', 'type': 'STRING'}]"));
    Made policy = Samples.make(provider, Samples.ROW_POLICY, rowPolicy("t", "p"));
    Fields other = rowPolicy("t", "p").with("filterPredicate", PropertyValue.of("a = 'z'"));
    Made filtered = Samples.update(provider, policy, other);
    assertThat(Samples.read(provider, filtered.reading()).outputs().text("filterPredicate"))
        .contains("a = 'z'");
  }

  @Test
  void readsManyRowPoliciesWithOneRequest() {
    Samples.make(
        provider, Samples.TABLE, Samples.table(dataset, "t", "[{'name': 'a', 'type': 'STRING'}]"));
    List<Made> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(Samples.make(provider, Samples.ROW_POLICY, rowPolicy("t", "p" + i)));
    }
    Samples.delete(provider, made.get(3));
    between.forget();
    var results = provider.read(made.stream().map(Made::reading).toList());

    assertThat(between.seen("GET")).hasSize(1);
    for (int i = 0; i < 5; i++) {
      boolean gone = Samples.ok(results.get(i)).fold(found -> false, none -> true);
      assertThat(gone).isEqualTo(i == 3);
    }
  }

  private Fields rowPolicy(String table, String id) {
    return Fields.builder()
        .put("datasetId", dataset)
        .put("tableId", table)
        .put("policyId", id)
        .put("filterPredicate", "a = 'x'")
        .put("grantees", Values.list(List.of("user:ana@acme.example")))
        .build();
  }

  private Fields routine(String id, String body) {
    return json(
        "{'datasetId': '"
            + dataset
            + "', 'routineId': '"
            + id
            + "', 'routineType': 'SCALAR_FUNCTION',"
            + " 'language': 'SQL', 'definitionBody': '"
            + body
            + "',"
            + " 'arguments': [{'name': 'x', 'dataType': '{`typeKind`:`INT64`}'}]}");
  }

  private static Result<?> create(String type, Fields inputs) {
    return provider.create(List.of(Samples.creating(provider, type, inputs))).get(0);
  }

  private static String refusal(String type, Fields inputs) {
    return Samples.refused(create(type, inputs)).message();
  }
}
