package dev.freehold.engine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.freehold.engine.StackId;
import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.secret.StackSecrets;
import dev.freehold.engine.value.Bool;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Num;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.Unknown;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentCodecTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final StackSecrets NO_SECRETS =
      StackSecrets.of(Passphrase.fromEnvironment(java.util.Map.of()), "");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pulumi-gcp-01-create",
        "pulumi-gcp-08-routine",
        "pulumi-kafka-01-create",
        "pulumi-kafka-07-protect",
        "pulumi-kafka-11-import",
        "pulumi-kafka-13-retain",
        "pulumi-kafka-16-ignore-changes",
        "pulumi-kafka-graph-02-replace-with-dependents",
        "pulumi-kafka-graph-03-rename-parent-by-alias",
        "pulumi-kafka-graph-06-continue-on-error",
        "pulumi-kafka-graph-11-remove-all"
      })
  void writesBackWhatTheCliHasExported(String name) throws Exception {
    byte[] exported = States.resource(name + ".json");
    Deployment deployment = DeploymentCodec.read(exported);
    var first = deployment.resources().get(0).urn();
    var stack = new StackId(first.project(), first.stack());
    Integrity.verify(stack, deployment);
    assertThat(JSON.readTree(DeploymentCodec.export(deployment, NO_SECRETS)))
        .isEqualTo(JSON.readTree(exported));
    byte[] file = DeploymentCodec.checkpoint(stack, deployment, NO_SECRETS);
    assertThat(DeploymentCodec.read(file)).isEqualTo(deployment);
    assertThat(JSON.readTree(file).at("/checkpoint/latest"))
        .isEqualTo(JSON.readTree(exported).get("deployment"));
  }

  @Test
  void readsAStackThatHasNeverBeenUpdated() {
    assertThat(read("{'version':3,'checkpoint':{'stack':'organization/a/b','latest':null}}"))
        .isEqualTo(Deployment.EMPTY);
    assertThat(read("{'version':3,'deployment':null}")).isEqualTo(Deployment.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'taint':true",
        "'deletedWith':'urn:pulumi:a::b::c::d'",
        "'replaceWith':['x']",
        "'viewOf':'x'",
        "'resourceHooks':{'beforeCreate':['x']}",
        "'refreshBeforeUpdate':true",
        "'replacementTrigger':1"
      })
  void refusesOptionsThatItCouldNotKeep(String option) {
    String name = option.substring(1, option.indexOf('\'', 1));
    assertThatThrownBy(() -> read(withResource(option)))
        .isInstanceOf(StateException.class)
        .hasMessageContaining("uses " + name)
        .hasMessageContaining("urn:pulumi:dev::shop::a:b:C::x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'taint':false", "'viewOf':''", "'replaceWith':[]", "'unheardOf':{}"})
  void passesOverOptionsThatAreNotSetAndFieldsThatNobodyKnows(String option) {
    assertThat(read(withResource(option)).resources()).hasSize(1);
  }

  @Test
  void refusesAssetsByName() {
    String asset =
        "'inputs':{'code':{'4dabf18193072939515e22adb298388d':"
            + "'c44067f5952c0a294b673a41bacd8c17','hash':'x','text':'y'}}";
    assertThatThrownBy(() -> read(withResource(asset)))
        .hasMessageContaining("holds an asset in its inputs");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 99})
  void refusesOtherVersions(int version) {
    assertThatThrownBy(() -> read("{'version':" + version + ",'deployment':{}}"))
        .isInstanceOf(StateException.class)
        .hasMessageContaining("version " + version);
  }

  @Test
  void refusesOtherSecretsProviders() {
    assertThatThrownBy(
            () ->
                read(
                    "{'version':3,'deployment':{'secrets_providers':"
                        + "{'type':'cloud','state':{'url':'gcpkms://x'}}}}"))
        .hasMessageContaining("provider 'cloud'");
  }

  @Test
  void refusesAWrongMagic() {
    assertThatThrownBy(
            () ->
                read(
                    "{'version':3,'deployment':{'manifest':{'time':'','magic':'00',"
                        + "'version':'v3'}}}"))
        .hasMessageContaining("magic cookie mismatch");
  }

  @Test
  void keepsCustomTimeoutsAndSpecialNumbers() throws Exception {
    String json =
        withResource(
            "'customTimeouts':{'create':300},'inputs':{'a':{'4dabf18193072939515e22adb298388d':"
                + "'8ad145fe-0d11-4827-bfd7-1abcbf086f5c','value':'7ff0000000000000'}}");
    Deployment deployment = read(json);
    assertThat(deployment.resources().get(0).inputs().number("a"))
        .contains(Double.POSITIVE_INFINITY);
    String written = DeploymentCodec.export(deployment, NO_SECRETS);
    assertThat(JSON.readTree(written).at("/deployment/resources"))
        .isEqualTo(JSON.readTree(json.replace('\'', '"')).at("/deployment/resources"));
  }

  @Test
  void writesNumbersAsGoDoes() {
    assertThat(numbers(1, 0.5, 1e15, 9007199254740993d, 1e20, -3))
        .isEqualTo("[1,0.5,1000000000000000,9007199254740992,100000000000000000000,-3]");
  }

  @Test
  void encryptsNewSecretsAndWritesTheirSalt() {
    var secrets = StackSecrets.of(Passphrase.of("test"), "");
    var secret = new Secret(Fields.builder().put("user", "joe").build());
    var topic =
        States.topic("a", "1").toBuilder()
            .inputs(Fields.EMPTY.with("login", secret).with("later", Unknown.INSTANCE))
            .build();
    byte[] json =
        DeploymentCodec.checkpoint(
            States.STACK, States.of(States.STACK_STATE, States.PROVIDER_STATE, topic), secrets);
    assertThat(new String(json, StandardCharsets.UTF_8)).doesNotContain("joe");
    Deployment read = DeploymentCodec.read(json);
    var again = StackSecrets.of(Passphrase.of("test"), read.salt());
    assertThat(again.open(read.resources().get(2).inputs())).isEqualTo(topic.inputs());
    assertThat(DeploymentCodec.exportInClear(read, again)).contains("{\\\"user\\\":\\\"joe\\\"}");
    Deployment clear =
        DeploymentCodec.read(
            DeploymentCodec.exportInClear(read, again).getBytes(StandardCharsets.UTF_8));
    assertThat(clear.resources().get(2).inputs()).isEqualTo(topic.inputs());
  }

  @Test
  void saysWhereCutOffJsonEnds() {
    byte[] json = States.resource("pulumi-kafka-01-create.json");
    byte[] half = java.util.Arrays.copyOf(json, json.length / 2);
    assertThatThrownBy(() -> DeploymentCodec.read(half)).hasMessageContaining("is no valid JSON");
  }

  private static String numbers(double... numbers) {
    List<PropertyValue> values =
        java.util.Arrays.stream(numbers).<PropertyValue>mapToObj(Num::new).toList();
    return dev.freehold.engine.json.ValueWriter.plainText(
        new dev.freehold.engine.value.Items(values));
  }

  private static String withResource(String field) {
    return "{'version':3,'deployment':{'resources':[{'urn':'urn:pulumi:dev::shop::a:b:C::x',"
        + "'custom':true,'type':'a:b:C',"
        + field
        + "}]}}";
  }

  private static Deployment read(String json) {
    return DeploymentCodec.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void refusesASecretReferenceThatIsNotResolved() {
    var topic =
        States.topic("a", "1").toBuilder()
            .inputs(
                Fields.EMPTY
                    .with("x", new dev.freehold.engine.value.SecretRef("secret://a"))
                    .with("y", new Bool(true)))
            .build();
    assertThatThrownBy(() -> DeploymentCodec.export(States.of(topic), NO_SECRETS))
        .hasMessageContaining("secret://a");
  }
}
