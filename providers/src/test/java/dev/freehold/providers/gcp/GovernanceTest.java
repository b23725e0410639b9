package dev.freehold.providers.gcp;

import static dev.freehold.providers.gcp.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.local.testing.GoogleServer;
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

/** Service accounts, taxonomies, policy tags and data policies on the local server. */
class GovernanceTest {
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
  void takesAnAccountThroughItsLife() {
    Fields inputs = account("'displayName': 'Loader', 'disabled': true");
    Made made = Samples.make(provider, Samples.ACCOUNT, inputs);
    String email = name + "@dp.iam.gserviceaccount.com";

    assertThat(made.id()).isEqualTo("projects/dp/serviceAccounts/" + email);
    assertThat(made.outputs().text("email")).contains(email);
    assertThat(made.outputs().text("member")).contains("serviceAccount:" + email);
    assertThat(made.outputs().text("uniqueId").orElseThrow()).matches("\\d+");
    assertThat(Samples.read(provider, made.reading()).outputs()).isEqualTo(made.outputs());
    Made changed = Samples.update(provider, made, account("'description': 'loads'"));
    assertThat(changed.outputs()).isEqualTo(Samples.read(provider, changed.reading()).outputs());
    assertThat(changed.outputs().text("displayName")).contains("");
    assertThat(changed.outputs().get("disabled")).contains(PropertyValue.of(false));
    Made disabled =
        Samples.update(provider, changed, account("'description': 'loads', 'disabled': true"));
    assertThat(disabled.outputs().get("disabled")).contains(PropertyValue.of(true));
    for (String id : List.of(made.id(), "dp/" + email, email, name)) {
      assertThat(Samples.read(provider, Samples.importing(Samples.ACCOUNT, id)).id())
          .isEqualTo(made.id());
    }
    Samples.delete(provider, disabled);
    assertThat(Samples.isGone(provider, disabled)).isTrue();
  }

  @Test
  void makesAnAccountOnceUnlessToldToTakeWhatIsThere() {
    Made made = Samples.make(others, Samples.ACCOUNT, account("'displayName': 'theirs'"));
    CreateRequest again =
        Samples.creating(provider, Samples.ACCOUNT, account("'displayName': 'mine'"));

    var refused = Samples.refused(provider.create(List.of(again)).get(0));
    assertThat(refused.message()).contains("HTTP 409", "already exists", "Import");
    Fields taking = account("'displayName': 'theirs', 'createIgnoreAlreadyExists': true");
    assertThat(Samples.make(provider, Samples.ACCOUNT, taking).id()).isEqualTo(made.id());
  }

  @Test
  void takesTaxonomiesAndTagsThroughTheirLives() {
    Made taxonomy =
        Samples.make(
            provider,
            Samples.TAXONOMY,
            taxonomy("'activatedPolicyTypes': ['FINE_GRAINED_ACCESS_CONTROL']"));
    assertThat(taxonomy.id()).matches("projects/dp/locations/eu/taxonomies/\\d+");
    assertThat(taxonomy.outputs().text("region")).contains("eu");
    assertThat(Samples.read(provider, taxonomy.reading()).outputs()).isEqualTo(taxonomy.outputs());
    Made tag = Samples.make(provider, Samples.POLICY_TAG, tag(taxonomy, "personal", ""));
    assertThat(tag.id()).startsWith(taxonomy.id() + "/policyTags/");
    Made child = Samples.make(provider, Samples.POLICY_TAG, tag(taxonomy, "email", tag.id()));
    Fields seen = Samples.read(provider, Samples.importing(Samples.POLICY_TAG, tag.id())).outputs();
    assertThat(Samples.read(provider, tag.reading()).outputs()).isEqualTo(tag.outputs());
    assertThat(Values.texts(seen, "childPolicyTags")).containsExactly(child.id());
    Fields described = tag(taxonomy, "personal", "").with("description", PropertyValue.of("x"));
    Made changed = Samples.update(provider, tag.with(tag.inputs(), seen), described);
    assertThat(between.seen("updateMask=description")).hasSize(1);
    assertThat(changed.outputs().text("description")).contains("x");
    var found = Samples.read(provider, Samples.importing(Samples.POLICY_TAG, tag.id()));
    assertThat(Samples.diff(provider, Samples.POLICY_TAG, found.outputs(), described).changes())
        .isFalse();
    Samples.delete(provider, child);
    assertThat(Samples.isGone(provider, child)).isTrue();
    Made renamed = Samples.update(provider, taxonomy, taxonomy("'description': 'y'"));
    assertThat(renamed.outputs().text("description")).contains("y");
    assertThat(Values.texts(renamed.outputs(), "activatedPolicyTypes")).isEmpty();
    Samples.delete(provider, renamed);
    assertThat(Samples.isGone(provider, tag)).isTrue();
    assertThat(
            Samples.refused(provider.read(List.of(Samples.importing(Samples.TAXONOMY, "x"))).get(0))
                .message())
        .contains("no id of a taxonomy");
  }

  @Test
  void masksWithDataPolicies() {
    Made tag = aTag();
    Fields inputs =
        dataPolicy(
            tag, "'DATA_MASKING_POLICY', 'dataMaskingPolicy': {'predefinedExpression': 'SHA256'}");
    Made policy = Samples.make(provider, Samples.DATA_POLICY, inputs);

    assertThat(policy.id()).isEqualTo("projects/dp/locations/eu/dataPolicies/" + name);
    assertThat(Samples.read(provider, policy.reading()).outputs()).isEqualTo(policy.outputs());
    assertThat(Samples.diff(provider, Samples.DATA_POLICY, policy.outputs(), inputs).detailed())
        .isEmpty();
    Fields other =
        dataPolicy(
            tag,
            "'DATA_MASKING_POLICY', 'dataMaskingPolicy': {'predefinedExpression': 'ALWAYS_NULL'}");
    Made changed = Samples.update(provider, policy, other);
    assertThat(Values.object(changed.outputs(), "dataMaskingPolicy").text("predefinedExpression"))
        .contains("ALWAYS_NULL");
    Samples.delete(provider, changed);
    assertThat(Samples.isGone(provider, changed)).isTrue();
  }

  @Test
  void letsReadersSeeWhatIsMasked() {
    Fields inputs =
        dataPolicy(
            aTag(),
            "'DATA_MASKING_POLICY', 'dataMaskingPolicy': {'predefinedExpression': 'SHA256'}");
    Made policy = Samples.make(provider, Samples.DATA_POLICY, inputs);
    Made reader =
        Samples.make(
            provider,
            Samples.POLICY_MEMBER,
            json(
                "{'dataPolicyId': '"
                    + name
                    + "', 'location': 'eu', 'role': 'roles/bigquerydatapolicy.maskedReader', 'member': 'group:G@acme.example'}"));
    assertThat(reader.id())
        .isEqualTo(policy.id() + "/roles/bigquerydatapolicy.maskedReader/group:g@acme.example");
    assertThat(reader.outputs().text("dataPolicyId")).contains(policy.id());
    assertThat(
            Samples.diff(
                    provider,
                    Samples.POLICY_MEMBER,
                    reader.outputs(),
                    reader.inputs().without("__defaults"))
                .changes())
        .isFalse();
    Samples.delete(provider, reader);
    assertThat(Samples.isGone(provider, reader)).isTrue();
  }

  @Test
  void readsManyThingsWithOneListPerParent() {
    Made tag = aTag();
    Made taxonomy =
        new Made(
            Samples.TAXONOMY,
            tag.outputs().text("taxonomy").orElseThrow(),
            Fields.EMPTY,
            Fields.EMPTY);
    List<Made> all = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Made account =
          Samples.make(provider, Samples.ACCOUNT, account("'displayName': 'x'", "-" + i));
      all.add(account);
      Made other = Samples.make(provider, Samples.POLICY_TAG, tag(taxonomy, "t" + i, ""));
      all.add(other);
    }
    Samples.delete(provider, all.get(6));
    between.forget();
    var results = provider.read(all.stream().map(Made::reading).toList());

    assertThat(between.seen("GET")).hasSize(2);
    for (int i = 0; i < all.size(); i++) {
      Made made = all.get(i);
      boolean gone =
          Samples.ok(results.get(i))
              .fold(found -> !found.outputs().equals(made.outputs()), none -> true);
      assertThat(gone).as(made.id()).isEqualTo(i == 6);
    }
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

  private Fields dataPolicy(Made tag, String rest) {
    return json(
        "{'dataPolicyId': '"
            + name
            + "', 'location': 'eu', 'policyTag': '"
            + tag.id()
            + "', 'dataPolicyType': "
            + rest
            + "}");
  }
}
