package dev.freehold.providers.gcp;

import static dev.freehold.providers.gcp.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.provider.Created;
import dev.freehold.engine.provider.DeleteRequest;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Access to datasets and tables on the emulator, with others who change it at the same time. */
class AccessTest {
  @TempDir static Path folder;
  private static BigQueryEmulator emulator;
  private static Intermediary between;
  private static GcpProvider provider;
  private static GcpProvider others;
  private static int count;
  private String dataset;
  private Made made;

  @BeforeAll
  static void start() throws IOException {
    emulator = Systems.bigQuery(folder);
    between = Intermediary.before(emulator.url());
    provider = Systems.forBigQuery(between.url());
    others = Systems.forBigQuery(emulator.url());
  }

  @AfterAll
  static void stop() {
    if (provider != null) {
      provider.close();
      others.close();
      between.close();
      emulator.close();
    }
  }

  @BeforeEach
  void aDataset() {
    count++;
    dataset = "a" + count;
    made = Samples.make(others, Samples.DATASET, Samples.dataset(dataset));
    between.forget();
  }

  @Test
  void addsManyEntriesOfManyDatasetsWithOneWriteEach() {
    Samples.make(others, Samples.DATASET, Samples.dataset(dataset + "_b"));
    List<CreateRequest> requests = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String where = i % 2 == 0 ? dataset : dataset + "_b";
      requests.add(
          creating(entry(where, "'role': 'READER', 'userByEmail': 'u" + i + "@acme.example'")));
    }
    provider.create(requests).forEach(Samples::ok);

    assertThat(between.seen("PATCH")).hasSize(2);
    assertThat(between.seen("GET")).hasSize(2);
    assertThat(accesses(dataset)).hasSize(13);
  }

  @Test
  void removesItsOwnEntriesAndNobodyElses() {
    Made ana = grant("'role': 'roles/bigquery.dataViewer', 'userByEmail': 'Ana@acme.example'");
    Made bob = grant("'role': 'READER', 'userByEmail': 'bob@acme.example'");
    assertThat(ana.outputs().text("role")).contains("READER");
    between.meanwhile(
        "PATCH",
        () ->
            Samples.make(
                others,
                Samples.ACCESS,
                entry(dataset, "'role': 'WRITER', 'domain': 'acme.example'")));
    between.forget();
    Samples.delete(provider, ana);

    assertThat(between.seen("PATCH")).hasSize(2);
    assertThat(accesses(dataset)).hasSize(5).noneMatch(entry -> entry.toString().contains("ana@"));
    assertThat(Samples.isGone(provider, ana)).isTrue();
    assertThat(Samples.isGone(provider, bob)).isFalse();
    Samples.delete(provider, ana);
  }

  @Test
  void provesThatWhatWasRevokedIsGone() {
    Made ana = grant("'role': 'READER', 'userByEmail': 'ana@acme.example'");
    between.forget();
    Samples.delete(provider, ana);

    assertThat(between.seen("").stream().map(line -> line.split(" ")[0]))
        .containsExactly("GET", "PATCH", "GET");
  }

  @Test
  void refusesAnEntryThatIsThereAlready() {
    grant("'role': 'READER', 'userByEmail': 'ana@acme.example'");
    var results =
        provider.create(
            List.of(
                creating(
                    entry(
                        dataset,
                        "'role': 'roles/bigquery.dataViewer', 'iamMember': 'user:Ana@acme.example'")),
                creating(entry(dataset, "'role': 'WRITER', 'userByEmail': 'ana@acme.example'")),
                creating(entry(dataset, "'role': 'WRITER', 'userByEmail': 'ana@acme.example'"))));

    assertThat(Samples.refused(results.get(0)).message()).contains("existing object already found");
    assertThat(Samples.ok(results.get(1)).id()).isEqualTo("projects/dp/datasets/" + dataset);
    assertThat(Samples.refused(results.get(2)).message()).contains("declared twice");
  }

  @Test
  void tellsEntriesApartByTheirConditions() {
    String until =
        "'condition': {'title': 't', 'expression': 'request.time < timestamp(`2027-01-01T00:00:00Z`)'}";
    String later = until.replace("2027", "2028");
    String ana = "'role': 'READER', 'userByEmail': 'ana@acme.example'";
    Made first = grant(ana + ", " + until);
    Made second = grant(ana + ", " + later);
    Samples.delete(provider, first);

    assertThat(Samples.isGone(provider, first)).isTrue();
    assertThat(Samples.isGone(provider, second)).isFalse();
    var found = Samples.read(provider, second.reading());
    assertThat(found.outputs()).isEqualTo(second.outputs());
    assertThat(
            Samples.diff(
                    provider, Samples.ACCESS, found.outputs(), entry(dataset, ana + ", " + later))
                .detailed())
        .isEmpty();
    assertThat(
            Samples.diff(provider, Samples.ACCESS, found.outputs(), entry(dataset, ana)).replaces())
        .containsExactly("condition");
  }

  @Test
  void authorisesViewsDatasetsAndRoutines() {
    String other = dataset + "_o";
    Samples.make(others, Samples.DATASET, Samples.dataset(other));
    Samples.make(
        others, Samples.TABLE, Samples.table(other, "v", "[{'name': 'a', 'type': 'STRING'}]"));
    Samples.make(
        others,
        Samples.ROUTINE,
        json(
            "{'datasetId': '"
                + other
                + "', 'routineId': 'f', 'routineType': 'SCALAR_FUNCTION', 'language': 'SQL',"
                + " 'definitionBody': 'x', 'arguments': [{'name': 'x', 'dataType': '{`typeKind`:`INT64`}'}]}"));
    String place = "'projectId': 'dp', 'datasetId': '" + other + "'";
    for (String subject :
        List.of(
            "'view': {" + place + ", 'tableId': 'v'}",
            "'authorizedDataset': {'dataset': {" + place + "}, 'targetTypes': ['VIEWS']}",
            "'routine': {" + place + ", 'routineId': 'f'}")) {
      Made granted = grant(subject);
      assertThat(
              Samples.diff(
                      provider,
                      Samples.ACCESS,
                      Samples.read(provider, granted.reading()).outputs(),
                      entry(dataset, subject))
                  .detailed())
          .isEmpty();
      Samples.delete(provider, granted);
      assertThat(Samples.isGone(provider, granted)).isTrue();
    }
  }

  @Test
  void survivesADatasetThatIsGone() {
    Made ana = grant("'role': 'READER', 'userByEmail': 'ana@acme.example'");
    Samples.delete(others, made);

    assertThat(Samples.isGone(provider, ana)).isTrue();
    Samples.delete(provider, ana);
    assertThat(
            Samples.refused(
                    provider.create(List.of(creating(ana.inputs().without("__defaults")))).get(0))
                .message())
        .contains("There is no access list of the dataset " + dataset);
  }

  @Test
  void givesUpWhenSomebodyElseIsAlwaysFaster() {
    for (int i = 0; i < 6; i++) {
      int n = i;
      between.meanwhile(
          "PATCH",
          () ->
              Samples.make(
                  others,
                  Samples.ACCESS,
                  entry(dataset, "'role': 'READER', 'domain': 'd" + n + ".example'")));
    }
    var result =
        provider
            .create(List.of(creating(entry(dataset, "'role': 'READER', 'domain': 'x.example'"))))
            .get(0);

    assertThat(Samples.refused(result).message())
        .contains("HTTP 412", "Somebody else changes it", "Run again");
    assertThat(Samples.refused(result).certainty()).isEqualTo(Certainty.NOTHING_HAPPENED);
    assertThat(accesses(dataset)).hasSize(9);
  }

  @Test
  void leavesItToTheNextRunWhenItIsNotKnownWhetherAnEntryWasAdded() {
    between.fail("PATCH", 503, "");
    CreateRequest request = creating(entry(dataset, "'role': 'READER', 'domain': 'x.example'"));

    assertThat(Samples.refused(provider.create(List.of(request)).get(0)).certainty())
        .isEqualTo(Certainty.MAY_HAVE_HAPPENED);
    assertThat(between.seen("PATCH")).hasSize(1);
  }

  @Test
  void refusesToImportAnEntry() {
    var request = Samples.importing(Samples.ACCESS, "projects/dp/datasets/" + dataset);

    assertThat(Samples.refused(provider.read(List.of(request)).get(0)).message())
        .contains("cannot be imported");
  }

  @Test
  void keepsEntriesWhenTheDatasetChanges() {
    grant("'role': 'READER', 'userByEmail': 'ana@acme.example'");
    Fields news = Samples.dataset(dataset).with("description", PropertyValue.of("x"));
    Samples.update(provider, made, news);

    assertThat(accesses(dataset)).hasSize(4);
  }

  @Test
  void grantsOnTablesWithOneWritePerPolicy() {
    Samples.make(
        others, Samples.TABLE, Samples.table(dataset, "t", "[{'name': 'a', 'type': 'STRING'}]"));
    List<CreateRequest> requests = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      requests.add(
          member("'role': 'roles/bigquery.dataViewer', 'member': 'user:u" + i + "@acme.example'"));
    }
    between.meanwhile(
        "setIamPolicy",
        () ->
            Samples.make(
                others,
                Samples.TABLE_MEMBER,
                json(
                    "{'datasetId': '"
                        + dataset
                        + "', 'tableId': 't', 'role': 'roles/bigquery.dataOwner', 'member': 'group:g@acme.example'}")));
    List<Made> all = made(requests, provider.create(requests));

    assertThat(between.seen("%3AsetIamPolicy")).hasSize(2);
    assertThat(between.seen("%3AgetIamPolicy")).hasSize(2);
    String id = "projects/dp/datasets/" + dataset + "/tables/t";
    assertThat(all.get(0).id()).isEqualTo(id + "/roles/bigquery.dataViewer/user:u0@acme.example");
    assertThat(all.get(0).outputs().text("tableId")).contains(id);
    between.forget();
    provider.read(all.stream().map(Made::reading).toList()).forEach(Samples::ok);
    assertThat(between.seen("")).hasSize(1);
    List<DeleteRequest> some = all.subList(0, 9).stream().map(Made::deleting).toList();
    provider.delete(some).forEach(Samples::ok);
    assertThat(Samples.isGone(provider, all.get(0))).isTrue();
    assertThat(Samples.isGone(provider, all.get(9))).isFalse();
    var owner =
        Samples.read(
            provider,
            Samples.importing(
                Samples.TABLE_MEMBER,
                dataset + "/t roles/bigquery.dataOwner group:G@acme.example"));
    assertThat(owner.inputs().text("member")).contains("group:g@acme.example");
  }

  @Test
  void grantsUnderAConditionInVersionThree() {
    Samples.make(
        others, Samples.TABLE, Samples.table(dataset, "t", "[{'name': 'a', 'type': 'STRING'}]"));
    CreateRequest request =
        member(
            "'role': 'r', 'member': 'user:a@x', 'condition': {'title': 'until 2027', 'expression': 'e'}");
    Made granted = made(List.of(request), provider.create(List.of(request))).get(0);

    assertThat(granted.id()).endsWith("/r/user:a@x/until 2027//e");
    assertThat(Samples.read(provider, granted.reading()).outputs()).isEqualTo(granted.outputs());
    String id = dataset + "/t r user:a@x until 2027";
    assertThat(Samples.read(provider, Samples.importing(Samples.TABLE_MEMBER, id)).id())
        .isEqualTo(granted.id());
    assertThat(
            Samples.refused(
                    provider.read(List.of(Samples.importing(Samples.TABLE_MEMBER, "x"))).get(0))
                .message())
        .contains("Wrong number of parts");
  }

  private static List<Made> made(
      List<CreateRequest> requests, List<? extends Result<Created>> results) {
    List<Made> all = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      var created = Samples.ok(results.get(i));
      all.add(
          new Made(
              requests.get(i).type(), created.id(), requests.get(i).inputs(), created.outputs()));
    }
    return all;
  }

  private CreateRequest member(String rest) {
    Fields inputs = json("{'datasetId': '" + dataset + "', 'tableId': 't', " + rest + "}");
    return Samples.creating(provider, Samples.TABLE_MEMBER, inputs);
  }

  private Made grant(String entry) {
    return Samples.make(provider, Samples.ACCESS, entry(dataset, entry));
  }

  private static CreateRequest creating(Fields inputs) {
    return Samples.creating(provider, Samples.ACCESS, inputs);
  }

  private static Fields entry(String dataset, String rest) {
    return json("{'datasetId': '" + dataset + "', " + rest + "}");
  }

  private static List<Fields> accesses(String dataset) {
    var found = Samples.read(others, Samples.importing(Samples.DATASET, dataset));
    return Values.objects(found.outputs(), "accesses");
  }
}
