package dev.freehold.providers.gcp;

import static dev.freehold.providers.gcp.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.provider.Result.Certainty;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.local.testing.GoogleServer;
import dev.freehold.providers.gcp.Samples.Made;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong between the provider and Google, and what is said of it. */
class FaultTest {
  private static final String BUSY =
      "{\"error\": {\"code\": 429, \"message\": \"Quota exceeded\", \"status\": \"RESOURCE_EXHAUSTED\"}}";
  private static final String RATE =
      "{\"error\": {\"code\": 403, \"message\": \"Exceeded rate limits\","
          + " \"errors\": [{\"reason\": \"rateLimitExceeded\"}]}}";

  @TempDir static Path folder;
  private static GoogleServer server;
  private static Intermediary between;
  private static GcpProvider provider;
  private static int count;
  private Fields account;

  @BeforeAll
  static void start() throws IOException {
    server = GoogleServer.start(folder);
    between = Intermediary.before(server.url());
    provider = Systems.forGoogle(between.url(), "local-access-token");
  }

  @AfterAll
  static void stop() {
    provider.close();
    between.close();
    server.close();
  }

  @BeforeEach
  void anAccount() {
    count++;
    account = json("{'accountId': 'account" + count + "'}");
    between.forget();
  }

  @Test
  void triesAgainWhenGoogleIsBusy() {
    between.fail("POST", 429, BUSY);
    between.fail("POST", 403, RATE);
    between.fail("POST", 503, "");
    Made made = Samples.make(provider, Samples.ACCOUNT, account);

    assertThat(between.seen("POST")).hasSize(4);
    between.fail("GET", 500, "");
    between.fail("GET", 502, "");
    assertThat(Samples.isGone(provider, made)).isFalse();
  }

  @Test
  void givesUpAfterAWhile() {
    for (int i = 0; i < 6; i++) {
      between.fail("POST", 429, BUSY);
    }
    var refused = refusal();

    assertThat(refused.message()).contains("Quota exceeded", "HTTP 429", "tried several times");
    assertThat(refused.certainty()).isEqualTo(Certainty.NOTHING_HAPPENED);
    assertThat(between.seen("POST")).hasSize(6);
  }

  @Test
  void doesNotMakeAnythingTwice() {
    between.fail("POST", 500, "{\"error\": {\"message\": \"backend\"}}");
    var refused = refusal();

    assertThat(between.seen("POST")).hasSize(1);
    assertThat(refused.certainty()).isEqualTo(Certainty.MAY_HAVE_HAPPENED);
    assertThat(refused.message())
        .contains("create the service account account" + count, "backend", "HTTP 500");
  }

  @Test
  void keepsWhatWasMadeInPart() {
    Fields disabled = account.with("disabled", PropertyValue.of(true));
    between.fail(":disable", 403, "{}");
    CreateRequest request = Samples.creating(provider, Samples.ACCOUNT, disabled);
    var refused = Samples.refused(provider.create(List.of(request)).get(0));

    assertThat(refused.certainty()).isEqualTo(Certainty.HAPPENED_IN_PART);
    assertThat(refused.message()).contains("It was made, and then", "disable the service account");
    Fields outputs = refused.part().orElseThrow().outputs();
    assertThat(outputs.get("disabled")).contains(PropertyValue.of(false));
    Made made =
        new Made(request.type(), refused.part().orElseThrow().id(), request.inputs(), outputs);
    assertThat(Samples.update(provider, made, disabled).outputs().get("disabled"))
        .contains(PropertyValue.of(true));
  }

  @Test
  void isUncertainWhenARepetitionFindsWhatItMade() {
    between.fail("POST", 503, "");
    between.meanwhile("POST", () -> Samples.make(direct(), Samples.ACCOUNT, account));

    assertThat(refusal().certainty()).isEqualTo(Certainty.MAY_HAVE_HAPPENED);
  }

  @Test
  void saysWhatToDoAboutPermissionsAndTokens() {
    between.fail(
        "POST",
        403,
        "{\"error\": {\"message\": \"Permission denied\", \"status\": \"PERMISSION_DENIED\"}}");
    assertThat(refusal().message())
        .contains("Permission denied", "PERMISSION_DENIED", "lacks the permission");
    try (var wrong = Systems.forGoogle(server.url(), "invalid")) {
      var refused = Samples.refused(wrong.create(List.of(creating())).get(0));
      assertThat(refused.message()).contains("HTTP 401", "gcloud auth application-default login");
      assertThat(refused.certainty()).isEqualTo(Certainty.NOTHING_HAPPENED);
    }
  }

  @Test
  void showsNoToken() {
    between.fail("POST", 400, "{\"error\": {\"message\": \"bad Bearer local-access-token\"}}");

    assertThat(refusal().message()).contains("[secret]").doesNotContain("local-access-token");
  }

  @Test
  void saysThatNobodyIsThere() throws IOException {
    String gone;
    try (var closed = Intermediary.before(server.url())) {
      gone = closed.url();
    }
    try (var nobody = Systems.forGoogle(gone, "local-access-token")) {
      var refused = Samples.refused(nobody.create(List.of(creating())).get(0));
      assertThat(refused.message())
          .contains("Cannot reach IAM at " + gone, "nothing accepts connections");
      assertThat(refused.certainty()).isEqualTo(Certainty.NOTHING_HAPPENED);
      var read =
          nobody.read(List.of(Samples.importing(Samples.ACCOUNT, "a@dp.iam.gserviceaccount.com")));
      assertThat(Samples.refused(read.get(0)).message()).contains("Cannot reach");
    }
  }

  @Test
  void doesNotTakeAFailureForAnAbsence() {
    Made made = Samples.make(provider, Samples.ACCOUNT, account);
    for (int i = 0; i < 6; i++) {
      between.fail("GET", 500, "{\"error\": {\"message\": \"backend\"}}");
    }
    assertThat(Samples.refused(provider.read(List.of(made.reading())).get(0)).message())
        .contains("backend");
    between.fail("GET", 200, "<html>a proxy</html>");
    assertThat(Samples.refused(provider.read(List.of(made.reading())).get(0)).message())
        .contains("something else than JSON");
  }

  private static GcpProvider direct() {
    return Systems.forGoogle(server);
  }

  private CreateRequest creating() {
    return Samples.creating(provider, Samples.ACCOUNT, account);
  }

  private Result.Failed<?> refusal() {
    return Samples.refused(provider.create(List.of(creating())).get(0));
  }
}
