package dev.freehold.local.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataPoliciesTest extends ServerTest {
  private static final String ALL = "bigquerydatapolicy/v1/projects/shop/locations/eu/dataPolicies";
  private String tag = "";
  private String number = "";

  @BeforeAll
  void makeATag() throws Exception {
    String catalog = "datacatalog/v1beta1/";
    String taxonomies = catalog + "projects/shop/locations/eu/taxonomies";
    JsonNode taxonomy = client().done("POST", taxonomies, "{'displayName': 'Classes'}");
    String tags = catalog + taxonomy.at("/name").asText() + "/policyTags";
    tag = client().done("POST", tags, "{'displayName': 'personal'}").at("/name").asText();
    JsonNode project = client().done("GET", "cloudresourcemanager/v1/projects/shop", "");
    number = project.at("/projectNumber").asText();
  }

  private String masking(String id) {
    return body(
        id, "DATA_MASKING_POLICY", "'dataMaskingPolicy': {'predefinedExpression': 'SHA256'}");
  }

  private String body(String id, String type, String more) {
    return "{'dataPolicyId': '"
        + id
        + ("', 'dataPolicyType': '" + type + "', 'policyTag': '" + tag + "'")
        + (more.isEmpty() ? "" : ", " + more)
        + "}";
  }

  @Test
  void makesReadsChangesAndDeletesAPolicy() throws Exception {
    JsonNode made = client().done("POST", ALL, masking("email"));
    String numbered = "projects/" + number + "/locations/eu/dataPolicies/email";
    assertThat(made.at("/name").asText()).isEqualTo(numbered);
    assertThat(made.at("/policyTag").asText())
        .isEqualTo(tag.replace("projects/shop/", "projects/" + number + "/"));
    assertThat(client().done("GET", ALL + "/email", "")).isEqualTo(made);
    assertThat(client().done("GET", "bigquerydatapolicy/v1/" + numbered, "")).isEqualTo(made);

    String routine = "projects/shop/datasets/d/routines/mask";
    String change = "{'dataMaskingPolicy': {'routine': '" + routine + "'}}";
    JsonNode changed = client().done("PATCH", ALL + "/email?updateMask=dataMaskingPolicy", change);
    assertThat(changed.at("/dataMaskingPolicy/routine").asText())
        .isEqualTo(routine.replace("shop", number));
    assertThat(changed.at("/dataMaskingPolicy")).hasSize(1);

    client().refused(400, "PATCH", ALL + "/email?updateMask=dataPolicyId", masking("other"));
    var taken = client().refused(409, "POST", ALL, masking("email"));
    assertThat(taken.status()).isEqualTo("ALREADY_EXISTS");
    assertThat(client().done("DELETE", ALL + "/email", "")).isEmpty();
    client().refused(404, "GET", ALL + "/email", "");
  }

  @Test
  void takesATagByTheNumberOfItsProject() throws Exception {
    String body = masking("numbered").replace("projects/shop/", "projects/" + number + "/");
    client().done("POST", ALL, body);
    client().done("GET", ALL + "/numbered", "");
  }

  @Test
  void listsAndPages() throws Exception {
    for (String id : new String[] {"a", "b", "c"}) {
      client().done("POST", ALL, body(id, "COLUMN_LEVEL_SECURITY_POLICY", ""));
    }
    JsonNode page = client().done("GET", ALL + "?pageSize=2", "");
    assertThat(page.at("/dataPolicies")).hasSize(2);
    String next = ALL + "?pageSize=1000&pageToken=" + page.at("/nextPageToken").asText();
    assertThat(client().done("GET", next, "").at("/dataPolicies/0/dataPolicyId").asText())
        .isEqualTo("c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'dataPolicyType': 'COLUMN_LEVEL_SECURITY_POLICY', 'policyTag': 'TAG'}",
        "{'dataPolicyId': 'x', 'policyTag': 'TAG'}",
        "{'dataPolicyId': 'x', 'dataPolicyType': 'COLUMN_LEVEL_SECURITY_POLICY'}",
        "{'dataPolicyId': 'x-y', 'dataPolicyType': 'COLUMN_LEVEL_SECURITY_POLICY', 'policyTag': 'TAG'}",
        "{'dataPolicyId': 'x', 'dataPolicyType': 'SOMETHING', 'policyTag': 'TAG'}",
        "{'dataPolicyId': 'x', 'dataPolicyType': 'COLUMN_LEVEL_SECURITY_POLICY', 'policyTag': 'tag'}",
        "{'dataPolicyId': 'x', 'dataPolicyType': 'DATA_MASKING_POLICY', 'policyTag': 'TAG'}",
        "{'dataPolicyId': 'x', 'dataPolicyType': 'DATA_MASKING_POLICY', 'policyTag': 'TAG',"
            + " 'dataMaskingPolicy': {'predefinedExpression': 'ROT13'}}",
        "{'dataPolicyId': 'x', 'dataPolicyType': 'DATA_MASKING_POLICY', 'policyTag': 'TAG',"
            + " 'dataMaskingPolicy': {'predefinedExpression': 'SHA256', 'routine': 'r'}}",
        "{'dataPolicyId': 'x', 'dataPolicyType': 'COLUMN_LEVEL_SECURITY_POLICY', 'policyTag': 'TAG',"
            + " 'dataMaskingPolicy': {'predefinedExpression': 'SHA256'}}"
      })
  void refusesWhatTheReferenceForbids(String body) throws Exception {
    client().refused(400, "POST", ALL, body.replace("TAG", tag));
  }

  @Test
  void needsTheTagInItsOwnLocation() throws Exception {
    String elsewhere = ALL.replace("/eu/", "/us/");
    var refused = client().refused(400, "POST", elsewhere, masking("abroad"));
    assertThat(refused.message()).contains("location us");
    client().refused(404, "POST", ALL, masking("nowhere").replace("policyTags/", "policyTags/9"));
  }

  @Test
  void isReadByThoseWhoAreMasked() throws Exception {
    client().done("POST", ALL, masking("readers"));
    String policy =
        "{'policy': {'bindings': [{'role': 'roles/bigquerydatapolicy.maskedReader',"
            + " 'members': ['group:sales@example.com']}]}}";
    client().done("POST", ALL + "/readers:setIamPolicy", policy);
    assertThat(
            client()
                .done("POST", ALL + "/readers:getIamPolicy", "")
                .at("/bindings/0/members/0")
                .asText())
        .isEqualTo("group:sales@example.com");
    client().done("DELETE", ALL + "/readers", "");
    client().done("POST", ALL, masking("readers"));
    assertThat(client().done("POST", ALL + "/readers:getIamPolicy", "").has("bindings")).isFalse();
  }
}
