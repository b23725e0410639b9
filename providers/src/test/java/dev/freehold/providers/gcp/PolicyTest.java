package dev.freehold.providers.gcp;

import static dev.freehold.providers.gcp.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.provider.ReadRequest;
import dev.freehold.engine.provider.Result.Certainty;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.local.testing.GoogleServer;
import dev.freehold.providers.gcp.Samples.Made;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members of the IAM policies of projects and policy tags on the local server. */
class PolicyTest {
  @TempDir static Path folder;
  private static GoogleServer server;
  private static Intermediary between;
  private static GcpProvider provider;
  private static GcpProvider others;
  private static int count;
  private String name;

  @BeforeAll
  static void start() throws IOException {
    server = GoogleServer.start(folder);
    between = Intermediary.before(server.url());
    provider = Systems.forGoogle(between.url(), "local-access-token");
    others = Systems.forGoogle(server);
  }

  @AfterAll
  static void stop() {
    provider.close();
    others.close();
    between.close();
    server.close();
  }

  @BeforeEach
  void aName() {
    count++;
    name = "thing" + count;
    between.forget();
  }

  @Test
  void changesEveryPolicyWithOneWrite() {
    Made tag = aTag();
    List<CreateRequest> requests = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String member = "'member': 'user:u" + i + "@acme.example'";
      requests.add(
          i % 2 == 0
              ? creating(
                  Samples.TAG_MEMBER,
                  "{'policyTag': '"
                      + tag.id()
                      + "', 'role': 'roles/datacatalog.categoryFineGrainedReader', "
                      + member
                      + "}")
              : creating(
                  Samples.PROJECT_MEMBER,
                  "{'project': 'dp', 'role': 'roles/bigquery.jobUser', " + member + "}"));
    }
    between.forget();
    var results = provider.create(requests);

    results.forEach(Samples::ok);
    assertThat(between.seen("getIamPolicy")).hasSize(2);
    assertThat(between.seen("setIamPolicy")).hasSize(2);
    assertThat(Samples.ok(results.get(0)).id())
        .isEqualTo(tag.id() + "/roles/datacatalog.categoryFineGrainedReader/user:u0@acme.example");
    assertThat(Samples.ok(results.get(1)).id())
        .isEqualTo("dp/roles/bigquery.jobUser/user:u1@acme.example");
  }

  @Test
  void keepsWhatOthersGrantAtTheSameTime() {
    String theirs =
        "{'project': 'dp', 'role': 'roles/bigquery.jobUser', 'member': 'user:their"
            + count
            + "@acme.example'}";
    between.meanwhile(
        "setIamPolicy", () -> Samples.make(others, Samples.PROJECT_MEMBER, json(theirs)));
    Made mine = projectMember("user:mine" + count + "@acme.example");
    assertThat(between.seen("setIamPolicy")).hasSize(2);
    Samples.delete(provider, mine);

    assertThat(Samples.isGone(provider, mine)).isTrue();
    var found =
        Samples.read(
            others,
            Samples.importing(
                Samples.PROJECT_MEMBER,
                "dp roles/bigquery.jobUser user:their" + count + "@acme.example"));
    assertThat(found.id())
        .isEqualTo("dp/roles/bigquery.jobUser/user:their" + count + "@acme.example");
  }

  @Test
  void letsOneWrongMemberFailAlone() {
    List<CreateRequest> requests = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String member =
          i == 5
              ? "serviceAccount:nobody@dp.iam.gserviceaccount.com"
              : "user:w" + i + "@acme.example";
      requests.add(
          creating(
              Samples.PROJECT_MEMBER,
              "{'project': 'dp', 'role': 'roles/viewer', 'member': '" + member + "'}"));
    }
    var results = provider.create(requests);

    for (int i = 0; i < 8; i++) {
      if (i == 5) {
        assertThat(Samples.refused(results.get(i)).message()).contains("nobody@dp", "HTTP 400");
        assertThat(Samples.refused(results.get(i)).certainty())
            .isEqualTo(Certainty.NOTHING_HAPPENED);
      } else {
        Samples.ok(results.get(i));
      }
    }
  }

  @Test
  void waitsForAnAccountThatHasJustBeenMade() {
    CreateRequest request =
        creating(
            Samples.PROJECT_MEMBER,
            "{'project': 'dp', 'role': 'roles/viewer', 'member': 'serviceAccount:"
                + name
                + "@dp.iam.gserviceaccount.com'}");
    between.meanwhile("setIamPolicy", () -> {});
    between.meanwhile("getIamPolicy", () -> {});
    between.meanwhile(
        "getIamPolicy",
        () -> Samples.make(others, Samples.ACCOUNT, account("'displayName': 'late'")));

    Samples.ok(provider.create(List.of(request)).get(0));
  }

  @Test
  void findsAnInterruptedCreateAgain() {
    Made made = projectMember("user:interrupted@acme.example");
    String id = provider.idFor(Samples.PROJECT_MEMBER, made.inputs()).orElseThrow();
    assertThat(
            Samples.read(provider, new ReadRequest(made.type(), id, made.inputs(), Fields.EMPTY))
                .outputs())
        .isEqualTo(made.outputs());
    Made account = Samples.make(provider, Samples.ACCOUNT, account("'displayName': 'x'"));
    String half = provider.idFor(Samples.ACCOUNT, account.inputs()).orElseThrow();
    var found =
        Samples.read(
            provider, new ReadRequest(account.type(), half, account.inputs(), Fields.EMPTY));
    assertThat(found.id()).isEqualTo(account.id());
    assertThat(found.outputs()).isEqualTo(account.outputs());
    assertThat(found.inputs()).isEqualTo(account.inputs());
  }

  private static Made projectMember(String member) {
    return Samples.make(
        provider,
        Samples.PROJECT_MEMBER,
        json("{'project': 'dp', 'role': 'roles/bigquery.jobUser', 'member': '" + member + "'}"));
  }

  private Made aTag() {
    Made taxonomy =
        Samples.make(
            provider,
            Samples.TAXONOMY,
            taxonomy("'activatedPolicyTypes': ['FINE_GRAINED_ACCESS_CONTROL']"));
    return Samples.make(provider, Samples.POLICY_TAG, tag(taxonomy, "personal", ""));
  }

  private static CreateRequest creating(String type, String inputs) {
    return Samples.creating(provider, type, json(inputs));
  }

  private Fields account(String rest) {
    return account(rest, "");
  }

  private Fields account(String rest, String suffix) {
    return json("{'accountId': '" + name + suffix + "', " + rest + "}");
  }

  private Fields taxonomy(String rest) {
    return json("{'displayName': '" + name + "', " + rest + "}");
  }

  private static Fields tag(Made taxonomy, String display, String parent) {
    Fields inputs = json("{'displayName': '" + display + "', 'taxonomy': '" + taxonomy.id() + "'}");
    return parent.isEmpty() ? inputs : inputs.with("parentPolicyTag", PropertyValue.of(parent));
  }
}
