package dev.freehold.local.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxonomiesTest extends ServerTest {
  private static final String API = "datacatalog/v1beta1/";

  private static String taxonomies(String project) {
    return API + "projects/" + project + "/locations/eu/taxonomies";
  }

  private String make(String project, String display) throws Exception {
    String body = "{'displayName': '" + display + "'}";
    return client().done("POST", taxonomies(project), body).at("/name").asText();
  }

  private String tag(String taxonomy, String display, String parent) throws Exception {
    String body = "{'displayName': '" + display + "', 'parentPolicyTag': '" + parent + "'}";
    return client().done("POST", API + taxonomy + "/policyTags", body).at("/name").asText();
  }

  @Test
  void makesReadsChangesAndDeletesATaxonomy() throws Exception {
    String body =
        "{'displayName': 'Classes', 'description': 'ours',"
            + " 'activatedPolicyTypes': ['FINE_GRAINED_ACCESS_CONTROL']}";
    JsonNode made = client().done("POST", taxonomies("crud"), body);
    String path = API + made.at("/name").asText();
    assertThat(path).matches(taxonomies("crud") + "/[0-9]{19}");
    assertThat(made.at("/taxonomyTimestamps/createTime").asText()).endsWith("Z");
    assertThat(made.has("policyTagCount")).isFalse();
    assertThat(client().done("GET", path, "")).isEqualTo(made);

    String change = "{'displayName': 'Other', 'description': 'theirs'}";
    JsonNode changed = client().done("PATCH", path + "?updateMask=description", change);
    assertThat(changed.at("/displayName").asText()).isEqualTo("Classes");
    assertThat(changed.at("/description").asText()).isEqualTo("theirs");
    assertThat(changed.at("/activatedPolicyTypes")).hasSize(1);

    JsonNode all = client().done("PATCH", path, "{'displayName': 'Other'}");
    assertThat(all.at("/displayName").asText()).isEqualTo("Other");
    assertThat(all.has("description")).isFalse();
    assertThat(all.has("activatedPolicyTypes")).isFalse();

    assertThat(client().done("DELETE", path, "")).isEmpty();
    var gone = client().refused(404, "GET", path, "");
    assertThat(gone.status()).isEqualTo("NOT_FOUND");
    client().refused(404, "DELETE", path, "");
    client().refused(404, "PATCH", path, "{}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'displayName': ' x'}",
        "{'displayName': 'a/b'}",
        "{'displayName': 'x', 'activatedPolicyTypes': ['SOMETHING']}"
      })
  void refusesWhatTheReferenceForbids(String body) throws Exception {
    client().refused(400, "POST", taxonomies("bad"), body);
  }

  @Test
  void refusesNamesThatAreTooLongOrTaken() throws Exception {
    String longest = "ü".repeat(100);
    make("limits", longest);
    client().refused(400, "POST", taxonomies("limits"), "{'displayName': '" + longest + "x'}");
    var taken =
        client().refused(409, "POST", taxonomies("other"), "{'displayName': '" + longest + "'}");
    assertThat(taken.status()).isEqualTo("ALREADY_EXISTS");
    String second = make("limits", "Second");
    client().refused(409, "PATCH", API + second, "{'displayName': '" + longest + "'}");
  }

  @Test
  void listsInPages() throws Exception {
    for (int i = 0; i < 5; i++) {
      make("pages", "Page " + i);
    }
    var seen = new ArrayList<String>();
    String token = "";
    int pages = 0;
    do {
      String query = "?pageSize=2" + (token.isEmpty() ? "" : "&pageToken=" + token);
      JsonNode page = client().done("GET", taxonomies("pages") + query, "");
      page.at("/taxonomies").forEach(one -> seen.add(one.at("/displayName").asText()));
      token = page.at("/nextPageToken").asText("");
      pages++;
    } while (!token.isEmpty());
    assertThat(pages).isEqualTo(3);
    assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    assertThat(client().done("GET", taxonomies("nothing"), "")).isEmpty();
    client().refused(400, "GET", taxonomies("pages") + "?pageSize=1001", "");
    client().refused(400, "GET", taxonomies("pages") + "?pageToken=abc", "");
  }

  @Test
  void keepsATreeOfPolicyTags() throws Exception {
    String taxonomy = make("tree", "Tree");
    String root = tag(taxonomy, "personal", "");
    String child = tag(taxonomy, "email", root);
    String leaf = tag(taxonomy, "work email", child);

    JsonNode shown = client().done("GET", API + root, "");
    assertThat(shown.at("/childPolicyTags/0").asText()).isEqualTo(child);
    assertThat(shown.has("parentPolicyTag")).isFalse();
    assertThat(client().done("GET", API + taxonomy, "").at("/policyTagCount").asInt()).isEqualTo(3);
    String below = "{'parentPolicyTag': '" + leaf + "'}";
    var cycle = client().refused(400, "PATCH", API + root + "?updateMask=parent_policy_tag", below);
    assertThat(cycle.message()).contains("below itself");

    client().done("DELETE", API + child, "");
    client().refused(404, "GET", API + leaf, "");
    JsonNode left = client().done("GET", API + taxonomy + "/policyTags", "");
    assertThat(left.at("/policyTags")).hasSize(1);
  }

  @Test
  void refusesPolicyTagsThatDoNotFit() throws Exception {
    String taxonomy = make("misfits", "Misfits");
    String other = tag(make("misfits", "Others"), "elsewhere", "");
    String tag = tag(taxonomy, "taken", "");
    String all = API + taxonomy + "/policyTags";

    client().refused(409, "POST", all, "{'displayName': 'taken'}");
    client().refused(400, "POST", all, "{'description': 'nameless'}");
    client().refused(400, "POST", all, "{'displayName': 'x', 'parentPolicyTag': '" + other + "'}");
    client().refused(404, "POST", all, "{'displayName': 'x', 'parentPolicyTag': '" + tag + "9'}");
    client().refused(404, "POST", taxonomies("misfits") + "/7/policyTags", "{'displayName': 'x'}");
    client().refused(400, "PATCH", API + tag + "?updateMask=name", "{'displayName': 'x'}");
    client().refused(400, "PATCH", API + tag + "?updateMask=colour", "{'displayName': 'x'}");
  }

  @Test
  void deletesTheTagsOfATaxonomyWithTheirPolicies() throws Exception {
    String taxonomy = make("cascade", "Cascade");
    String tag = tag(taxonomy, "secret", "");
    String policies = "bigquerydatapolicy/v1/projects/cascade/locations/eu/dataPolicies";
    String body =
        "{'dataPolicyId': 'hide', 'dataPolicyType': 'COLUMN_LEVEL_SECURITY_POLICY', 'policyTag': '"
            + (tag + "'}");
    client().done("POST", policies, body);

    client().done("DELETE", API + taxonomy, "");

    client().refused(404, "GET", API + tag, "");
    client().refused(404, "POST", API + tag + ":getIamPolicy", "{}");
    client().refused(404, "GET", policies + "/hide", "");
  }
}
