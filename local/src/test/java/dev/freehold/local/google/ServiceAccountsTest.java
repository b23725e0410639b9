package dev.freehold.local.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAccountsTest extends ServerTest {
  private static String accounts(String project) {
    return "iam/v1/projects/" + project + "/serviceAccounts";
  }

  private static String email(String id, String project) {
    return id + "@" + project + ".iam.gserviceaccount.com";
  }

  @Test
  void makesReadsChangesAndDeletesAnAccount() throws Exception {
    String body =
        "{'accountId': 'loader-1', 'serviceAccount': {'displayName': 'Loader', 'description': 'x'}}";
    JsonNode made = client().done("POST", accounts("crud"), body);
    String email = email("loader-1", "crud");
    assertThat(made.at("/email").asText()).isEqualTo(email);
    assertThat(made.at("/name").asText()).isEqualTo("projects/crud/serviceAccounts/" + email);
    assertThat(made.at("/projectId").asText()).isEqualTo("crud");
    assertThat(made.at("/uniqueId").asText()).matches("[0-9]{21}");
    assertThat(made.at("/etag").asText()).isNotEmpty();
    String path = accounts("crud") + "/" + email;
    assertThat(client().done("GET", path, "")).isEqualTo(made);
    String anywhere = accounts("-") + "/" + made.at("/uniqueId").asText();
    assertThat(client().done("GET", anywhere, "")).isEqualTo(made);
    assertThat(client().done("GET", path.replace("@", "%40"), "")).isEqualTo(made);

    String change =
        "{'updateMask': 'display_name', 'serviceAccount': {'displayName': 'New',"
            + " 'description': 'ignored'}}";
    JsonNode changed = client().done("PATCH", path, change);
    assertThat(changed.at("/displayName").asText()).isEqualTo("New");
    assertThat(changed.at("/description").asText()).isEqualTo("x");
    assertThat(changed.at("/etag")).isNotEqualTo(made.at("/etag"));

    client().done("POST", path + ":disable", "{}");
    assertThat(client().done("GET", path, "").at("/disabled").asBoolean()).isTrue();
    client().done("POST", path + ":enable", "{}");
    assertThat(client().done("GET", path, "").has("disabled")).isFalse();

    assertThat(client().done("DELETE", path, "")).isEmpty();
    assertThat(client().refused(404, "GET", path, "").message())
        .startsWith("Unknown service account");
    client().refused(404, "DELETE", path, "");
    client().refused(404, "POST", path + ":disable", "{}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short",
        "UpperCase",
        "1starts",
        "ends-",
        "has_underscore",
        "x234567890123456789012345678901"
      })
  void refusesIdsOfAnotherForm(String id) throws Exception {
    var refused = client().refused(400, "POST", accounts("bad"), "{'accountId': '" + id + "'}");
    assertThat(refused.message()).contains(id);
  }

  @Test
  void refusesAnIdThatIsTakenOrMissingAndAnUpdateWithoutMask() throws Exception {
    client().done("POST", accounts("taken"), "{'accountId': 'loader'}");
    var taken = client().refused(409, "POST", accounts("taken"), "{'accountId': 'loader'}");
    assertThat(taken.status()).isEqualTo("ALREADY_EXISTS");
    assertThat(taken.message())
        .isEqualTo("Service account loader already exists within project projects/taken.");
    client().done("POST", accounts("taken2"), "{'accountId': 'loader'}");
    client().refused(400, "POST", accounts("taken"), "{}");
    String path = accounts("taken") + "/" + email("loader", "taken");
    client().refused(400, "PATCH", path, "{'serviceAccount': {'displayName': 'x'}}");
    client().refused(400, "PATCH", path, "{'updateMask': 'email', 'serviceAccount': {}}");
  }

  @Test
  void listsInPages() throws Exception {
    for (int i = 0; i < 3; i++) {
      client().done("POST", accounts("pages"), "{'accountId': 'loader-" + i + "'}");
    }
    JsonNode page = client().done("GET", accounts("pages") + "?pageSize=2", "");
    assertThat(page.at("/accounts")).hasSize(2);
    String next = accounts("pages") + "?pageToken=" + page.at("/nextPageToken").asText();
    assertThat(client().done("GET", next, "").at("/accounts")).hasSize(1);
    client().refused(400, "GET", accounts("pages") + "?pageSize=101", "");
  }

  @Test
  void marksADeletedAccountInPoliciesSoThatANewOneGetsNothing() throws Exception {
    JsonNode account = client().done("POST", accounts("gone"), "{'accountId': 'loader'}");
    String email = email("loader", "gone");
    String project = "cloudresourcemanager/v1/projects/gone";
    String policy =
        "{'policy': {'bindings': [{'role': 'roles/viewer', 'members': ['serviceAccount:"
            + (email + "']}]}}");
    client().done("POST", project + ":setIamPolicy", policy);

    client().done("DELETE", accounts("gone") + "/" + email, "");

    JsonNode left = client().done("POST", project + ":getIamPolicy", "{}");
    assertThat(left.at("/bindings/0/members/0").asText())
        .isEqualTo("deleted:serviceAccount:" + email + "?uid=" + account.at("/uniqueId").asText());
    var refused = client().refused(400, "POST", project + ":setIamPolicy", policy);
    assertThat(refused.message()).isEqualTo("Service account " + email + " does not exist.");
  }
}
