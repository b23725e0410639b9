package dev.freehold.providers.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.provider.CheckRequest;
import dev.freehold.engine.provider.CheckResult;
import dev.freehold.engine.provider.DiffRequest;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.provider.PropertyDiff;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.SecretRef;
import dev.freehold.engine.value.Unknown;
import dev.freehold.providers.freehold.FreeholdProvider;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubjectOfflineTest {
  private static final String SCHEMA =
      "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"string\"}]}";
  private static final Fields INPUTS =
      Fields.builder()
          .put("subject", "orders-value")
          .put("schema", SCHEMA)
          .put("schemaType", "AVRO")
          .build();

  @Test
  void takesAvroWhereNoTypeIsGiven() {
    CheckResult checked = check(INPUTS.without("schemaType"));
    assertThat(checked.failures()).isEmpty();
    assertThat(checked.inputs()).isEqualTo(INPUTS);
  }

  @Test
  void refusesSchemasThatAreNoJsonWithThePlace() {
    assertThat(reasons(INPUTS.with("schema", PropertyValue.of("{\n  \"type\": record }"))))
        .singleElement()
        .asString()
        .startsWith("schema is no JSON, as a schema of type AVRO must be: line 2, column");
    assertThat(reasons(INPUTS.with("schema", PropertyValue.of("{\"a\":1,\"a\":2}"))))
        .singleElement()
        .asString()
        .contains("Duplicate field 'a'");
    assertThat(reasons(INPUTS.with("schema", PropertyValue.of("{} {}")))).hasSize(1);
    assertThat(reasons(INPUTS.with("schema", PropertyValue.of("7"))))
        .containsExactly("schema is JSON and no AVRO schema: a single NUMBER");
    assertThat(reasons(INPUTS.with("schema", PropertyValue.of(" ")))).hasSize(1);
  }

  @Test
  void refusesWhatTheTypeDoesNotHave() {
    assertThat(reasons(INPUTS.with("schemaType", PropertyValue.of("XML"))))
        .containsExactly("schemaType is XML. Use one of AVRO, JSON, PROTOBUF.");
    assertThat(reasons(INPUTS.with("compatibility", PropertyValue.of("BACKWARDS"))))
        .singleElement()
        .asString()
        .startsWith("compatibility is BACKWARDS. Use one of BACKWARD, BACKWARD_TRANSITIVE");
    assertThat(reasons(INPUTS.with("subjekt", PropertyValue.of("x"))))
        .singleElement()
        .asString()
        .startsWith("subjekt is not a property of this. There are subject, schema");
    assertThat(reasons(INPUTS.without("subject"))).containsExactly("subject is missing.");
    var reference = Fields.builder().put("name", "a").put("subject", "b").put("version", 1.5);
    assertThat(reasons(INPUTS.with("references", Items.of(reference.build()))))
        .containsExactly("references[0].version must be a whole number.");
  }

  @Test
  void judgesWhatIsKnownOnly() {
    assertThat(reasons(INPUTS.with("schema", Unknown.INSTANCE))).isEmpty();
    assertThat(reasons(INPUTS.with("compatibility", new SecretRef("secret://a")))).isEmpty();
  }

  @Test
  void seesNoChangeInTheOrderOfKeysOrInWhiteSpace() {
    String other =
        "{ \"name\": \"R\", \"type\": \"record\",\n"
            + " \"fields\": [ { \"type\": \"string\", \"name\": \"a\" } ] }";
    assertThat(diff(INPUTS, INPUTS.with("schema", PropertyValue.of(other))).changes()).isFalse();
  }

  @Test
  void seesNoChangeInProtobufCommentsButOneInItsStrings() {
    String old = "syntax = \"proto3\"; message M { string a = 1; } // one";
    String same = "syntax=\"proto3\";\n/* two\n */\nmessage M {\n  string a = 1;\n}\n";
    String other = "syntax = \"proto2\"; message M { string a = 1; }";
    Fields olds = INPUTS.with("schemaType", PropertyValue.of("PROTOBUF"));
    assertThat(
            diff(
                    olds.with("schema", PropertyValue.of(old)),
                    olds.with("schema", PropertyValue.of(same)))
                .changes())
        .isFalse();
    assertThat(
            diff(
                    olds.with("schema", PropertyValue.of(old)),
                    olds.with("schema", PropertyValue.of(other)))
                .detailed())
        .isEqualTo(Map.of("schema", PropertyDiff.UPDATE));
  }

  @Test
  void replacesForAnotherNameOnly() {
    DiffResult renamed = diff(INPUTS, INPUTS.with("subject", PropertyValue.of("other")));
    assertThat(renamed.replaces()).containsExactly("subject");
    assertThat(renamed.detailed()).isEqualTo(Map.of("subject", PropertyDiff.UPDATE_REPLACE));
    DiffResult inPlace =
        diff(
            INPUTS,
            INPUTS
                .with("compatibility", PropertyValue.of("FULL"))
                .with("schema", PropertyValue.of("\"string\"")));
    assertThat(inPlace.replaces()).isEmpty();
    assertThat(inPlace.detailed())
        .isEqualTo(Map.of("compatibility", PropertyDiff.ADD, "schema", PropertyDiff.UPDATE));
    assertThat(diff(INPUTS, INPUTS.with("subject", Unknown.INSTANCE)).replaces())
        .containsExactly("subject");
  }

  @Test
  void seesNoChangeInAnEmptyListOfReferences() {
    assertThat(diff(INPUTS, INPUTS.with("references", Items.of())).changes()).isFalse();
  }

  @Test
  void judgesTheConfiguration() {
    assertThat(config(Fields.EMPTY)).containsExactly("url is missing.");
    assertThat(config(url("http://r:8081"))).isEmpty();
    assertThat(config(url("registry:8081"))).hasSize(1);
    assertThat(config(url("https://user:hunter2@r")))
        .singleElement()
        .asString()
        .contains("holds a login")
        .doesNotContain("hunter2");
    Fields login = url("http://r").with("password", new Secret(PropertyValue.of("hunter2")));
    assertThat(config(login)).singleElement().asString().startsWith("username and password");
    assertThat(config(login.with("username", PropertyValue.of("u")))).isEmpty();
    assertThat(new RegistryConfig(login).toString()).doesNotContain("hunter2");
  }

  private static Fields url(String url) {
    return Fields.builder().put("url", url).build();
  }

  private static List<String> config(Fields config) {
    return new FreeholdProvider()
        .checkConfig(config).failures().stream().map(f -> f.property() + " " + f.reason()).toList();
  }

  private static CheckResult check(Fields inputs) {
    return new FreeholdProvider()
        .check(new CheckRequest(SubjectType.TOKEN, "orders", Fields.EMPTY, inputs));
  }

  private static List<String> reasons(Fields inputs) {
    return check(inputs).failures().stream().map(f -> f.property() + " " + f.reason()).toList();
  }

  private static DiffResult diff(Fields olds, Fields news) {
    return new FreeholdProvider()
        .diff(new DiffRequest(SubjectType.TOKEN, "orders-value", olds, olds, news, List.of()));
  }
}
