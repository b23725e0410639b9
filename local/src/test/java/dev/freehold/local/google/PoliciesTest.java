package dev.freehold.local.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoliciesTest extends ServerTest {
  private static final String CONDITION =
      "{'title': 'until', 'expression': 'request.time < timestamp(\\'2027-01-01T00:00:00Z\\')'}"
          .replace("\\'", "\\u0022");

  private static String project(String id) {
    return "cloudresourcemanager/v1/projects/" + id;
  }

  private static String binding(String role, String member) {
    return "{'role': '" + role + "', 'members': ['" + member + "']}";
  }

  private static String policy(String version, String etag, String... bindings) {
    return "{'policy': {'version': "
        + version
        + (etag.isEmpty() ? "" : ", 'etag': '" + etag + "'")
        + (", 'bindings': [" + String.join(", ", bindings) + "]}}");
  }

  private JsonNode get(String project, int version) throws Exception {
    String body = "{'options': {'requestedPolicyVersion': " + version + "}}";
    return client().done("POST", project(project) + ":getIamPolicy", body);
  }

  private JsonNode set(String project, String policy) throws Exception {
    return client().done("POST", project(project) + ":setIamPolicy", policy);
  }

  private Client.Answer refused(int code, String project, String policy) throws Exception {
    return client().refused(code, "POST", project(project) + ":setIamPolicy", policy);
  }

  @Test
  void replacesThePolicyThatWasRead() throws Exception {
    JsonNode empty = get("etags", 3);
    assertThat(empty.at("/etag").asText()).isEqualTo("ACAB");
    String first = policy("3", "ACAB", binding("roles/viewer", "user:Ann@Example.com"));
    JsonNode written = set("etags", first);
    assertThat(written.at("/bindings/0/members/0").asText()).isEqualTo("user:ann@example.com");
    assertThat(written.at("/version").asInt()).isEqualTo(1);

    var stale = refused(409, "etags", policy("3", "ACAB"));
    assertThat(stale.status()).isEqualTo("ABORTED");
    assertThat(stale.message())
        .startsWith(
            "There were concurrent policy changes. Please retry the whole read-modify-write with "
                + "exponential backoff.");

    set("etags", policy("3", written.at("/etag").asText()));
    assertThat(get("etags", 3).has("bindings")).isFalse();
    set("etags", first.replace("'etag': 'ACAB', ", ""));
    assertThat(get("etags", 3).at("/bindings")).hasSize(1);
  }

  @Test
  void losesNothingWhenManyWriteAtOnce() throws Exception {
    var workers = Executors.newFixedThreadPool(6);
    try {
      List<Future<Integer>> done = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        String role = "roles/custom" + i;
        done.add(workers.submit(() -> addBinding(role)));
      }
      for (Future<Integer> one : done) {
        assertThat(one.get()).isPositive();
      }
    } finally {
      workers.shutdownNow();
    }
    assertThat(get("many", 3).at("/bindings")).hasSize(12);
  }

  /** Reads, changes and writes until nobody was in between. */
  private int addBinding(String role) throws Exception {
    for (int attempt = 1; ; attempt++) {
      JsonNode read = get("many", 3);
      var bindings = new ArrayList<String>();
      read.at("/bindings").forEach(one -> bindings.add(one.toString()));
      bindings.add(binding(role, "user:a@example.com"));
      String body = policy("3", read.at("/etag").asText(), bindings.toArray(String[]::new));
      var answer = client().call("POST", project("many") + ":setIamPolicy", body);
      if (answer.code() == 200) {
        return attempt;
      }
      assertThat(answer.code()).isEqualTo(409);
    }
  }

  @Test
  void keepsConditionsApartAndHidesThemFromOldClients() throws Exception {
    String plain = binding("roles/bigquery.user", "user:a@example.com");
    String conditional = plain.replace("]}", "], 'condition': " + CONDITION + "}");
    JsonNode written = set("conditions", policy("3", "", plain, conditional));
    assertThat(written.at("/version").asInt()).isEqualTo(3);
    assertThat(written.at("/bindings")).hasSize(2);

    assertThat(get("conditions", 3)).isEqualTo(written);
    JsonNode old = get("conditions", 1);
    assertThat(old.at("/version").asInt()).isEqualTo(1);
    assertThat(old.findValuesAsText("role"))
        .anyMatch(role -> role.matches("roles/bigquery.user_withcond_[0-9a-f]{20}"))
        .contains("roles/bigquery.user");
    assertThat(old.findValue("condition")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "viewer | user:a@example.com | The role name must be in the form",
        "roles/viewer | ann | Policy members must be of the form \"<type>:<value>\".",
        "roles/viewer | role:ann@example.com | is of an unknown type. Please set a valid type",
        "roles/viewer | user:ann | Invalid value of the member user:ann",
        "roles/viewer | domain:x@example.com | Invalid value of the member",
        "roles/viewer | allUsers | cannot be granted a role on a project",
        "roles/viewer | user:x@shop.iam.gserviceaccount.com | is of type \"serviceAccount\"",
        "roles/viewer | serviceAccount:nobody@shop.iam.gserviceaccount.com | does not exist.",
        "roles/viewer_withcond_12 | user:a@example.com | stands for a conditional binding"
      })
  void refusesRolesAndMembersThatAreNone(String role, String member, String message)
      throws Exception {
    var refused = refused(400, "bad", policy("1", "", binding(role, member)));
    assertThat(refused.status()).isEqualTo("INVALID_ARGUMENT");
    assertThat(refused.message()).contains(message);
  }

  @ParameterizedTest
  @CsvSource({
    "user:a@example.com",
    "group:a@example.com",
    "domain:example.com",
    "serviceAccount:service-1@gcp-sa-pubsub.iam.gserviceaccount.com",
    "serviceAccount:1-compute@developer.gserviceaccount.com",
    "principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/*",
    "deleted:user:a@example.com?uid=1"
  })
  void takesEveryKindOfMember(String member) throws Exception {
    JsonNode written = set("good", policy("1", "", binding("roles/viewer", member)));
    assertThat(written.at("/bindings/0/members/0").asText()).isEqualTo(member);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "1 | roles/bigquery.user | CONDITION | must specify version 3",
        "3 | roles/owner | CONDITION | basic role roles/owner",
        "3 | roles/bigquery.user | {'title': 'x'} | Missing required field: expression",
        "3 | roles/bigquery.user | {'expression': 'true'} | Missing required field: title",
        "3 | roles/bigquery.user | {'title': 'x', 'expression': '(a'} | compilation failed",
        "3 | roles/bigquery.user | {'title': 'x', 'expression': 'timestamp(\\u0022soon\\u0022)'}"
            + " | \"soon\" is no RFC 3339 timestamp",
        "3 | roles/bigquery.user | {'title': 'x', 'expression': 'a', 'colour': ''} | Unknown name"
      })
  void refusesConditionsThatAreNone(String version, String role, String condition, String message)
      throws Exception {
    String binding =
        binding(role, "user:a@example.com")
            .replace("]}", "], 'condition': " + condition.replace("CONDITION", CONDITION) + "}");
    assertThat(refused(400, "badconditions", policy(version, "", binding)).message())
        .contains(message);
  }

  @Test
  void refusesOtherVersionsAndTooManyMembers() throws Exception {
    String two = "{'options': {'requestedPolicyVersion': 2}}";
    client().refused(400, "POST", project("versions") + ":getIamPolicy", two);
    var members =
        IntStream.rangeClosed(0, 1500).mapToObj(i -> "'user:u" + i + "@example.com'").toList();
    String many = "{'role': 'roles/viewer', 'members': [" + String.join(",", members) + "]}";
    assertThat(refused(400, "versions", policy("1", "", many)).message()).contains("1501");
    client().refused(400, "POST", project("versions") + ":setIamPolicy", "{}");
  }

  @Test
  void changesAuditConfigsOnlyWhereTheMaskSaysSo() throws Exception {
    String policy = "{'policy': {'auditConfigs': [{'service': 'allServices'}]MASK}";
    set("audit", policy.replace("MASK", "}"));
    assertThat(get("audit", 1).has("auditConfigs")).isFalse();
    set("audit", policy.replace("MASK", "}, 'updateMask': 'bindings,etag,auditConfigs'"));
    assertThat(get("audit", 1).at("/auditConfigs")).hasSize(1);
    set("audit", policy("1", "", binding("roles/viewer", "user:a@example.com")));
    assertThat(get("audit", 1).at("/auditConfigs")).hasSize(1);
  }

  @Test
  void mergesBindingsOfOneRole() throws Exception {
    JsonNode written =
        set(
            "merge",
            policy(
                "1",
                "",
                binding("roles/viewer", "user:b@example.com"),
                binding("roles/viewer", "user:a@example.com"),
                binding("roles/viewer", "user:A@example.com"),
                "{'role': 'roles/editor', 'members': []}"));
    assertThat(written.at("/bindings")).hasSize(1);
    var members = new ArrayList<String>();
    written.at("/bindings/0/members").forEach(one -> members.add(one.asText()));
    assertThat(members).isEqualTo(List.of("user:a@example.com", "user:b@example.com"));
  }

  @Test
  void governsTaxonomiesAndPolicyTags() throws Exception {
    String api = "datacatalog/v1beta1/";
    String taxonomy =
        client()
            .done("POST", api + "projects/p/locations/eu/taxonomies", "{'displayName': 'Policies'}")
            .at("/name")
            .asText();
    String tag =
        client()
            .done("POST", api + taxonomy + "/policyTags", "{'displayName': 'x'}")
            .at("/name")
            .asText();
    String reader = "roles/datacatalog.categoryFineGrainedReader";
    String policy = policy("1", "ACAB", binding(reader, "user:a@example.com"));
    client().done("POST", api + tag + ":setIamPolicy", policy);
    client().done("POST", api + taxonomy + "%3AsetIamPolicy", policy);
    assertThat(
            client()
                .done("POST", api + tag + ":getIamPolicy", "{}")
                .at("/bindings/0/role")
                .asText())
        .isEqualTo(reader);
    client().refused(404, "POST", api + tag + "9:setIamPolicy", policy);
  }
}
