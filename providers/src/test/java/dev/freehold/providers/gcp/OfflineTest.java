package dev.freehold.providers.gcp;

import static dev.freehold.providers.gcp.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.provider.DiffRequest;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.provider.PropertyDiff;
import dev.freehold.engine.provider.Provider;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Unknown;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is judged, compared and named without a connection and without a configuration. */
class OfflineTest {
  private static final Provider PROVIDER = new GcpProvider();

  @Test
  void fillsInWhatTheOfficialProviderFillsIn() {
    assertThat(checked(Samples.DATASET, "{'datasetId': 'd'}"))
        .isEqualTo(json("{'__defaults': ['location'], 'datasetId': 'd', 'location': 'US'}"));
    assertThat(checked(Samples.TABLE, "{'datasetId': 'd', 'tableId': 't'}"))
        .isEqualTo(
            json(
                "{'__defaults': ['deletionProtection'], 'datasetId': 'd', 'tableId': 't',"
                    + " 'deletionProtection': true}"));
    Fields account = checked(Samples.ACCOUNT, "{}");
    assertThat(account.text("accountId").orElseThrow()).matches("it-[0-9a-f]{7}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "gcp:bigquery/dataset:Dataset | {} | The argument \"dataset_id\" is required",
        "gcp:bigquery/dataset:Dataset | {'datasetId': 'a-b'} | must contain only letters",
        "gcp:bigquery/dataset:Dataset | {'datasetId': 'a', 'colour': 'x'} | Invalid or unknown key. Examine values at 'it.colour'",
        "gcp:bigquery/dataset:Dataset | {'datasetId': 'a', 'defaultTableExpirationMs': 1} | cannot be shorter than 3600000 milliseconds",
        "gcp:bigquery/dataset:Dataset | {'datasetId': 'a', 'labels': 'x'} | expected labels to be a map",
        "gcp:bigquery/dataset:Dataset | {'datasetId': 'a', 'externalDatasetReference': {}} | not supported by the embedded Google provider",
        "gcp:bigquery/dataset:Dataset | {'datasetId': 'a', 'accesses': [{'view': {'datasetId': 'x', 'tableId': 'y'}}]} | \"access.0.view.0.project_id\" is required",
        "gcp:bigquery/table:Table | {'datasetId': 'a', 'tableId': 't', 'schema': '{}'} | \"schema\" is not a JSON array",
        "gcp:bigquery/table:Table | {'datasetId': 'a', 'tableId': 't', 'timePartitioning': {'type': 'WEEK'}} | expected time_partitioning.0.type to be one of [\"DAY\" \"HOUR\" \"MONTH\" \"YEAR\"], got WEEK",
        "gcp:bigquery/table:Table | {'datasetId': 'a', 'tableId': 't', 'expirationTime': 'soon'} | expected expiration_time to be a whole number, got soon",
        "gcp:bigquery/table:Table | {'datasetId': 'a', 'tableId': 't', 'requirePartitionFilter': true, 'timePartitioning': {'type': 'DAY', 'requirePartitionFilter': true}} | conflicts with",
        "gcp:bigquery/routine:Routine | {'datasetId': 'a', 'routineId': 'r', 'definitionBody': 'x', 'routineType': 'MACRO'} | expected routine_type to be one of",
        "gcp:bigquery/routine:Routine | {'datasetId': 'a', 'routineId': 'r', 'definitionBody': 'x', 'routineType': 'PROCEDURE', 'returnType': '{'} | invalid JSON",
        "gcp:bigquery/datasetAccess:DatasetAccess | {'datasetId': 'a', 'role': 'READER'} | One of `dataset,domain,",
        "gcp:bigquery/datasetAccess:DatasetAccess | {'datasetId': 'a', 'userByEmail': 'x', 'domain': 'y'} | but `domain,user_by_email` were specified",
        "gcp:bigquery/rowAccessPolicy:RowAccessPolicy | {'datasetId': 'a', 'tableId': 't', 'policyId': 'p'} | \"filter_predicate\" is required",
        "gcp:bigquery/iamMember:IamMember | {'datasetId': 'a', 'tableId': 't', 'role': 'r', 'member': 'ana'} | invalid value \"ana\" for member",
        "gcp:bigquery/iamMember:IamMember | {'datasetId': 'a', 'tableId': 't', 'role': 'r', 'member': 'deleted:user:a'} | deleted principals",
        "gcp:datacatalog/taxonomy:Taxonomy | {'displayName': 'x', 'activatedPolicyTypes': ['ALL']} | expected activated_policy_types.0 to be one of",
        "gcp:datacatalog/policyTag:PolicyTag | {'displayName': 'x'} | \"taxonomy\" is required",
        "gcp:bigquerydatapolicy/dataPolicy:DataPolicy | {'dataPolicyId': 'a', 'location': 'eu', 'policyTag': 't', 'dataPolicyType': 'X'} | expected data_policy_type to be one of",
        "gcp:serviceaccount/account:Account | {'accountId': 'ab'} | doesn't match regexp",
        "gcp:projects/iAMMember:IAMMember | {'role': 'r', 'member': 'user:a'} | \"project\" is required",
        "gcp:storage/bucket:Bucket | {} | has no type gcp:storage/bucket:Bucket",
      })
  void refusesWhatTheOfficialProviderRefuses(String type, String inputs, String reason) {
    assertThat(Samples.failures(PROVIDER, type, inputs))
        .singleElement()
        .asString()
        .contains(reason);
  }

  @Test
  void acceptsWhatIsNotKnownYet() {
    for (String type : List.of(Samples.DATASET, Samples.ACCOUNT)) {
      Fields news = Fields.EMPTY;
      String id = type.equals(Samples.DATASET) ? "datasetId" : "accountId";
      assertThat(Samples.check(PROVIDER, type, news.with(id, Unknown.INSTANCE)).failures())
          .isEmpty();
      assertThat(PROVIDER.idFor(type, news.with(id, Unknown.INSTANCE))).isEmpty();
    }
    Fields tag = json("{'displayName': 'x'}").with("taxonomy", Unknown.INSTANCE);
    assertThat(Samples.check(PROVIDER, Samples.POLICY_TAG, tag).failures()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "gcp:bigquery/dataset:Dataset | {'datasetId': 'd', 'project': 'p'} | projects/p/datasets/d",
        "gcp:bigquery/dataset:Dataset | {'datasetId': 'd'} | d",
        "gcp:bigquery/table:Table | {'datasetId': 'd', 'tableId': 't', 'project': 'p'} | projects/p/datasets/d/tables/t",
        "gcp:bigquery/table:Table | {'datasetId': 'd', 'tableId': 't'} | d/t",
        "gcp:bigquery/routine:Routine | {'datasetId': 'd', 'routineId': 'r', 'project': 'p'} | projects/p/datasets/d/routines/r",
        "gcp:bigquery/datasetAccess:DatasetAccess | {'datasetId': 'd', 'project': 'p'} | projects/p/datasets/d",
        "gcp:bigquery/rowAccessPolicy:RowAccessPolicy | {'datasetId': 'd', 'tableId': 't', 'policyId': 'x', 'project': 'p'} | projects/p/datasets/d/tables/t/rowAccessPolicies/x",
        "gcp:bigquery/iamMember:IamMember | {'datasetId': 'd', 'tableId': 't', 'project': 'p', 'role': 'roles/r', 'member': 'user:Ana@x'} | projects/p/datasets/d/tables/t/roles/r/user:ana@x",
        "gcp:datacatalog/policyTagIamMember:PolicyTagIamMember | {'policyTag': 'projects/p/locations/eu/taxonomies/1/policyTags/2', 'role': 'r', 'member': 'user:a', 'condition': {'title': 't', 'expression': 'e'}} | projects/p/locations/eu/taxonomies/1/policyTags/2/r/user:a/t//e",
        "gcp:bigquerydatapolicy/dataPolicy:DataPolicy | {'dataPolicyId': 'x', 'location': 'eu', 'project': 'p'} | projects/p/locations/eu/dataPolicies/x",
        "gcp:serviceaccount/account:Account | {'accountId': 'loader', 'project': 'p'} | projects/p/serviceAccounts/loader@p.iam.gserviceaccount.com",
        "gcp:projects/iAMMember:IAMMember | {'project': 'p', 'role': 'r', 'member': 'user:a'} | p/r/user:a",
      })
  void knowsIdsBeforehand(String type, String inputs, String id) {
    assertThat(PROVIDER.idFor(type, json(inputs))).contains(id);
  }

  @Test
  void leavesIdsOfTheSystemOpen() {
    assertThat(PROVIDER.idFor(Samples.TAXONOMY, json("{'displayName': 'x'}"))).isEmpty();
    assertThat(PROVIDER.idFor(Samples.POLICY_TAG, json("{'displayName': 'x', 'taxonomy': 't'}")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        // what is left out and is the system's to say
        "gcp:bigquery/dataset:Dataset | {'datasetId': 'd', 'location': 'EU', 'project': 'p', 'maxTimeTravelHours': '168'} | {'datasetId': 'd', 'location': 'eu'}",
        // roles by their other names, addresses in another case, another order
        "gcp:bigquery/dataset:Dataset | {'datasetId': 'd', 'location': 'US', 'accesses': [{'role': 'READER', 'userByEmail': 'ana@x', 'view': null}, {'role': 'OWNER', 'specialGroup': 'projectOwners'}]} | {'datasetId': 'd', 'accesses': [{'role': 'OWNER', 'specialGroup': 'projectOwners'}, {'role': 'roles/bigquery.dataViewer', 'userByEmail': 'Ana@x'}]}",
        "gcp:bigquery/datasetAccess:DatasetAccess | {'datasetId': 'd', 'project': 'p', 'role': 'READER', 'userByEmail': 'ana@x'} | {'datasetId': 'd', 'role': 'roles/bigquery.dataViewer', 'userByEmail': 'Ana@x'}",
        "gcp:bigquery/datasetAccess:DatasetAccess | {'datasetId': 'd', 'role': 'WRITER', 'userByEmail': 'l@p.iam', 'apiUpdatedMember': true} | {'datasetId': 'd', 'role': 'WRITER', 'iamMember': 'serviceAccount:L@p.iam'}",
        "gcp:bigquery/iamMember:IamMember | {'datasetId': 'd', 'tableId': 'projects/p/datasets/d/tables/t', 'project': 'p', 'role': 'r', 'member': 'user:ana@x'} | {'datasetId': 'd', 'tableId': 't', 'role': 'r', 'member': 'user:Ana@x'}",
        "gcp:bigquery/table:Table | {'datasetId': 'd', 'tableId': 't', 'deletionProtection': true, 'description': '', 'clusterings': null, 'schema': '[{`name`: `a`, `type`: `INTEGER`}]'} | {'datasetId': 'd', 'tableId': 't', 'schema': '[{`type`: `INT64`, `name`: `a`}]'}",
        "gcp:bigquery/routine:Routine | {'datasetId': 'd', 'routineId': 'r', 'routineType': 'PROCEDURE', 'definitionBody': 'x', 'returnType': '{`typeKind`:`INT64`}'} | {'datasetId': 'd', 'routineId': 'r', 'routineType': 'PROCEDURE', 'definitionBody': 'x', 'returnType': '{ `typeKind`: `INT64` }'}",
        "gcp:bigquerydatapolicy/dataPolicy:DataPolicy | {'dataPolicyId': 'x', 'location': 'eu', 'dataPolicyType': 'DATA_MASKING_POLICY', 'policyTag': 'projects/123/locations/eu/taxonomies/1/policyTags/2'} | {'dataPolicyId': 'x', 'location': 'eu', 'dataPolicyType': 'DATA_MASKING_POLICY', 'policyTag': 'projects/p/locations/eu/taxonomies/1/policyTags/2'}",
      })
  void seesNoChangeInOtherWordsForTheSame(String type, String state, String news) {
    assertThat(Samples.diff(PROVIDER, type, json(state), json(news)).detailed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "gcp:bigquery/dataset:Dataset | {'datasetId': 'd', 'location': 'EU'} | {'datasetId': 'd', 'location': 'US'} | location | CREATE_FIRST",
        "gcp:bigquery/dataset:Dataset | {'datasetId': 'd', 'location': 'US', 'project': 'p'} | {'datasetId': 'd', 'project': 'q'} | project | CREATE_FIRST",
        "gcp:bigquery/table:Table | {'datasetId': 'd', 'tableId': 't', 'deletionProtection': true} | {'datasetId': 'd', 'tableId': 'u'} | tableId | DELETE_FIRST",
        "gcp:bigquery/table:Table | {'datasetId': 'd', 'tableId': 't', 'deletionProtection': true, 'timePartitioning': {'type': 'DAY', 'field': 'a'}} | {'datasetId': 'd', 'tableId': 't', 'timePartitioning': {'type': 'DAY', 'field': 'b'}} | timePartitioning | DELETE_FIRST",
        "gcp:bigquery/table:Table | {'datasetId': 'd', 'tableId': 't', 'deletionProtection': true, 'materializedView': {'query': 'a', 'enableRefresh': true, 'refreshIntervalMs': 1800000}} | {'datasetId': 'd', 'tableId': 't', 'materializedView': {'query': 'b'}} | materializedView | DELETE_FIRST",
        "gcp:bigquery/table:Table | {'datasetId': 'd', 'tableId': 't', 'deletionProtection': true, 'schema': '[{`name`: `a`, `type`: `INTEGER`}]'} | {'datasetId': 'd', 'tableId': 't', 'schema': '[{`name`: `a`, `type`: `STRING`}]'} | schema | DELETE_FIRST",
        "gcp:bigquery/datasetAccess:DatasetAccess | {'datasetId': 'd', 'role': 'READER', 'userByEmail': 'a', 'condition': {'expression': 'x'}} | {'datasetId': 'd', 'role': 'READER', 'userByEmail': 'a', 'condition': {'expression': 'y'}} | condition | CREATE_FIRST",
        "gcp:bigquery/iamMember:IamMember | {'datasetId': 'd', 'tableId': 'projects/p/datasets/d/tables/t', 'role': 'r', 'member': 'user:a'} | {'datasetId': 'd', 'tableId': 't', 'role': 's', 'member': 'user:a'} | role | CREATE_FIRST",
        "gcp:projects/iAMMember:IAMMember | {'project': 'p', 'role': 'r', 'member': 'user:a'} | {'project': 'p', 'role': 'r', 'member': 'user:b'} | member | DELETE_FIRST",
        "gcp:serviceaccount/account:Account | {'accountId': 'loader'} | {'accountId': 'reader'} | accountId | CREATE_FIRST",
      })
  void replacesForWhatCannotChange(
      String type, String state, String news, String property, DiffResult.Order order) {
    DiffResult diff = Samples.diff(PROVIDER, type, json(state), json(news));

    assertThat(diff.replaces()).containsExactly(property);
    assertThat(diff.deleteBeforeReplace()).isEqualTo(order);
    assertThat(diff.detailed().values()).allMatch(PropertyDiff::replaces);
  }

  @Test
  void changesInPlaceWhatCanChange() {
    Fields state =
        json(
            "{'datasetId': 'd', 'tableId': 't', 'deletionProtection': true, 'description': '',"
                + " 'labels': {'a': '1', 'b': '2'}, 'pulumiLabels': {'a': '1', 'b': '2',"
                + " 'goog-pulumi-provisioned': 'true'}, 'effectiveLabels': {'a': '1', 'b': '2',"
                + " 'goog-pulumi-provisioned': 'true', 'theirs': 'x'},"
                + " 'view': {'query': 'a', 'useLegacySql': false}, 'clusterings': ['a', 'b']}");
    Fields news =
        json(
            "{'datasetId': 'd', 'tableId': 't', 'deletionProtection': false, 'description': 'x',"
                + " 'labels': {'a': '3'}, 'view': {'query': 'b'}, 'clusterings': ['a']}");

    assertThat(Samples.diff(PROVIDER, Samples.TABLE, state, news).detailed())
        .containsOnly(
            Map.entry("deletionProtection", PropertyDiff.UPDATE),
            Map.entry("description", PropertyDiff.ADD),
            Map.entry("labels.a", PropertyDiff.UPDATE),
            Map.entry("labels.b", PropertyDiff.DELETE),
            Map.entry("pulumiLabels.a", PropertyDiff.UPDATE),
            Map.entry("pulumiLabels.b", PropertyDiff.DELETE),
            Map.entry("effectiveLabels.a", PropertyDiff.UPDATE),
            Map.entry("effectiveLabels.b", PropertyDiff.DELETE),
            Map.entry("view.query", PropertyDiff.UPDATE),
            Map.entry("clusterings[1]", PropertyDiff.DELETE));
  }

  @Test
  void namesEntriesOfAnAccessListThatComeAndGo() {
    Fields state =
        json(
            "{'datasetId': 'd', 'location': 'US', 'accesses': [{'role': 'READER', 'domain': 'x'},"
                + " {'role': 'READER', 'domain': 'y'}]}");
    Fields news =
        json(
            "{'datasetId': 'd', 'accesses': [{'role': 'READER', 'domain': 'y'},"
                + " {'role': 'OWNER', 'domain': 'z'}]}");

    assertThat(Samples.diff(PROVIDER, Samples.DATASET, state, news).detailed())
        .containsOnly(
            Map.entry("accesses[0]", PropertyDiff.DELETE),
            Map.entry("accesses[1]", PropertyDiff.ADD));
  }

  @Test
  void readsStatesOfTheOfficialProvider() {
    Fields state =
        json(
            "{'__meta': '{}', '__pulumi_raw_state_delta': {}, 'datasetId': 'd', 'tableId': 't',"
                + " 'deletionProtection': true, 'numRows': null}");

    assertThat(
            Samples.diff(PROVIDER, Samples.TABLE, state, json("{'datasetId':'d','tableId':'t'}"))
                .changes())
        .isFalse();
  }

  @Test
  void leavesIgnoredPathsOut() {
    Fields state = json("{'datasetId': 'd', 'location': 'US', 'labels': {'a': '1'}}");
    Fields news = checked(Samples.DATASET, "{'datasetId': 'd', 'labels': {'a': '2'}}");
    var request =
        new DiffRequest(
            Samples.DATASET,
            "id",
            state,
            state,
            news,
            List.of("labels", "pulumiLabels", "effectiveLabels"));

    assertThat(PROVIDER.diff(request).changes()).isFalse();
  }

  @Test
  void replacesForWhatIsNotKnownYetWhereItCouldNotChange() {
    Fields state = json("{'displayName': 'x', 'taxonomy': 't', 'parentPolicyTag': ''}");
    Fields news = json("{'displayName': 'x'}").with("taxonomy", Unknown.INSTANCE);

    assertThat(Samples.diff(PROVIDER, Samples.POLICY_TAG, state, news).detailed())
        .containsOnly(Map.entry("taxonomy", PropertyDiff.UPDATE_REPLACE));
  }

  @Test
  void judgesTheConfiguration() {
    assertThat(config("{'project': 'p', 'dataplexCustomEndpoint': 'http://x/'}")).isEmpty();
    assertThat(config("{'projct': 'p'}")).singleElement().asString().contains("projct", "no");
    assertThat(config("{'impersonateServiceAccount': 'a'}"))
        .singleElement()
        .asString()
        .contains("impersonateServiceAccount", "not supported");
    assertThat(config("{'bigQueryCustomEndpoint': 'localhost'}"))
        .singleElement()
        .asString()
        .contains("no address");
    assertThat(config("{'credentials': '/tmp/key.json'}")).hasSize(1);
    assertThat(config("{'addPulumiAttributionLabel': 'maybe'}")).hasSize(1);
  }

  @Test
  void replacesEverythingForAnotherProject() {
    Fields olds = json("{'project': 'p', 'region': 'a'}");

    assertThat(PROVIDER.diffConfig(olds, json("{'project': 'q', 'region': 'b'}")).replaces())
        .containsExactly("project");
    assertThat(PROVIDER.diffConfig(olds, json("{'project': 'p', 'region': 'b'}")).replaces())
        .isEmpty();
  }

  @Test
  void needsAConfigurationForARemoteCall() {
    try (var provider = new GcpProvider()) {
      var request = Samples.creating(provider, Samples.DATASET, Samples.dataset("d"));

      assertThat(Samples.refused(provider.create(List.of(request)).get(0)).message())
          .contains("has not been configured");
    }
  }

  private static Fields checked(String type, String inputs) {
    return Samples.checked(PROVIDER, type, json(inputs));
  }

  private static List<String> config(String config) {
    return PROVIDER.checkConfig(json(config)).failures().stream()
        .map(failure -> failure.property() + " " + failure.reason())
        .toList();
  }
}
