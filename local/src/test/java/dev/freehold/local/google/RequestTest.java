package dev.freehold.local.google;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTest extends ServerTest {
  private static final String PROJECT = "cloudresourcemanager/v1/projects/shop";

  @Test
  void asksForATokenAndTakesAnyButTheInvalidOne() throws Exception {
    client("anything").done("GET", PROJECT, "");
    var missing = client("").refused(401, "GET", PROJECT, "");
    assertThat(missing.status()).isEqualTo("UNAUTHENTICATED");
    assertThat(missing.message()).contains("missing required authentication credential");
    var invalid = client("invalid").refused(401, "GET", PROJECT, "");
    assertThat(invalid.message()).contains("invalid authentication credentials");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, cloudresourcemanager/v1/projects",
    "DELETE, cloudresourcemanager/v1/projects/shop",
    "POST, cloudresourcemanager/v1/projects/shop:testIamPermissions",
    "GET, cloudresourcemanager/v3/projects/shop",
    "POST, iam/v1/projects/shop/serviceAccounts/a@b.c/keys",
    "POST, iam/v1/projects/shop/serviceAccounts/a@b.c:getIamPolicy",
    "POST, datacatalog/v1/projects/shop/locations/eu/taxonomies",
    "POST, datacatalog/v1beta1/projects/shop/locations/eu/entryGroups",
    "PUT, datacatalog/v1beta1/projects/shop/locations/eu/taxonomies/1",
    "POST, bigquerydatapolicy/v1/projects/shop/locations/eu/dataPolicies/a:rename",
    "GET, bigquery/v2/projects/shop/datasets"
  })
  void refusesEveryOtherCallByItsName(String method, String path) throws Exception {
    var refused = client().refused(501, method, path, "");

    assertThat(refused.status()).isEqualTo("UNIMPLEMENTED");
    assertThat(refused.message()).contains("does not serve " + method + " /" + path + ";");
  }

  @Test
  void takesAColonWrittenEitherWay() throws Exception {
    var plain = client().done("POST", PROJECT + ":getIamPolicy", "{}");
    assertThat(client().done("POST", PROJECT + "%3AgetIamPolicy?alt=json", "{}")).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'displayName': 'x', 'colour': 'red'} | Unknown name \"colour\" at 'taxonomy': Cannot find",
        "{'displayName': 7}                    | Invalid value at 'taxonomy.displayName' (TEXT), 7",
        "{'displayName': 'x'                   | Invalid JSON payload received.",
        "[1]                                   | Invalid JSON payload received. It is no object."
      },
      quoteCharacter = '~')
  void refusesBodiesThatTheApiWouldNotRead(String body, String message) throws Exception {
    var path = "datacatalog/v1beta1/projects/shop/locations/eu/taxonomies";

    var refused = client().refused(400, "POST", path, body);

    assertThat(refused.status()).isEqualTo("INVALID_ARGUMENT");
    assertThat(refused.message()).contains(message);
  }

  @Test
  void knowsAProjectByIdAndNumber() throws Exception {
    var byId = client().done("GET", PROJECT, "");
    assertThat(byId.at("/projectId").asText()).isEqualTo("shop");
    assertThat(byId.at("/lifecycleState").asText()).isEqualTo("ACTIVE");
    String number = byId.at("/projectNumber").asText();
    assertThat(number).matches("[0-9]{12}");
    assertThat(client().done("GET", "cloudresourcemanager/v1/projects/" + number, ""))
        .isEqualTo(byId);
    client().refused(404, "GET", "cloudresourcemanager/v1/projects/1234", "");
    client().refused(400, "GET", "cloudresourcemanager/v1/projects/Shop!", "");
  }
}
