package dev.freehold.providers.plugin.contract;

import dev.freehold.engine.provider.CheckRequest;
import dev.freehold.engine.provider.CheckResult;
import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.provider.Created;
import dev.freehold.engine.provider.DeleteRequest;
import dev.freehold.engine.provider.DiffRequest;
import dev.freehold.engine.provider.Provider;
import dev.freehold.engine.provider.ReadRequest;
import dev.freehold.engine.provider.ReadResult;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.provider.UpdateRequest;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.SealedSecret;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.SecretRef;
import dev.freehold.engine.value.Unknown;
import dev.freehold.providers.registry.SubjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Takes a provider of the package freehold through its life and writes down what it answers. */
final class Transcript {
  private static final String TYPE = SubjectType.TOKEN;
  private static final String NARROW = "{\"type\":\"record\",\"name\":\"R\",\"fields\":[%s]}";
  private static final Fields ORDERS =
      Fields.builder()
          .put("subject", "orders-value")
          .put("schema", String.format(NARROW, field("a", "string", "")))
          .put("compatibility", "BACKWARD")
          .build();
  private static final Fields WIDER =
      ORDERS
          .with(
              "schema",
              PropertyValue.of(
                  String.format(
                      NARROW,
                      field("a", "string", "") + "," + field("b", "int", ",\"default\":0"))))
          .with("schemaType", PropertyValue.of("AVRO"));
  private static final Fields BREAKING =
      WIDER.with("schema", PropertyValue.of(String.format(NARROW, field("c", "int", ""))));

  private final Provider provider;
  private final Fields config;
  private final List<String> lines = new ArrayList<>();

  private Transcript(Provider provider, String url) {
    this.provider = provider;
    this.config = Fields.builder().put("url", url).build();
  }

  /** Uses the registry at the address and leaves it as it was. */
  static List<String> of(Provider provider, String url) {
    var transcript = new Transcript(provider, url);
    transcript.offline();
    transcript.configuration();
    transcript.life();
    transcript.references();
    transcript.refusals();
    transcript.many();
    return transcript.lines.stream()
        .map(
            line ->
                line.replace(url, "URL")
                    .replaceAll("list of diff types: \\[[^]]*]", "...")
                    .replaceAll("schemaId=Num\\[value=[0-9.]+]", "schemaId"))
        .toList();
  }

  private static String field(String name, String type, String rest) {
    return "{\"name\":\"" + name + "\",\"type\":\"" + type + "\"" + rest + "}";
  }

  private void note(String what, Object answer) {
    lines.add(what + ": " + answer);
  }

  private void configuration() {
    note("config", provider.checkConfig(config));
    note("empty config", provider.checkConfig(Fields.EMPTY));
    Fields login =
        config
            .with("username", PropertyValue.of("u"))
            .with("password", new Secret(PropertyValue.of("hunter2")));
    note("config with a secret", provider.checkConfig(login));
    note("secret kept", provider.checkConfig(login).inputs().get("password").orElseThrow());
    Fields reference = login.with("password", new SecretRef("secret://registry"));
    note("config with a reference", provider.checkConfig(reference));
    note("config with unknown keys", provider.checkConfig(config.with("x", PropertyValue.of(1))));
    note("same config", provider.diffConfig(config, config));
    note("other config", provider.diffConfig(config, login));
    provider.configure(config);
  }

  private void offline() {
    note("check", check(ORDERS));
    note(
        "check of another type",
        provider.check(new CheckRequest("freehold:x/y:Z", "z", Fields.EMPTY, Fields.EMPTY)));
    note("check of nothing", check(Fields.EMPTY));
    note("check of broken JSON", check(ORDERS.with("schema", PropertyValue.of("{"))));
    note("check of an unknown", check(ORDERS.with("schema", Unknown.INSTANCE)));
    note("check of a reference", check(ORDERS.with("schema", new SecretRef("secret://s"))));
    note(
        "check of a secret", check(ORDERS.with("schema", new Secret(PropertyValue.of("\"int\"")))));
    note("diff of the same", diff(WIDER, WIDER));
    note(
        "diff of spaces",
        diff(
            WIDER,
            WIDER.with(
                "schema",
                PropertyValue.of(WIDER.text("schema").orElseThrow().replace(",", " ,\n ")))));
    note("diff of a schema", diff(ORDERS, WIDER));
    note("diff of a name", diff(WIDER, WIDER.with("subject", PropertyValue.of("x"))));
    note("diff to an unknown", diff(WIDER, WIDER.with("compatibility", Unknown.INSTANCE)));
    note("diff of a removal", diff(WIDER, WIDER.without("compatibility")));
    SealedSecret sealed = new SealedSecret("v1:bm9uY2U=:Y2lwaGVy");
    note(
        "diff of an encrypted secret",
        diff(WIDER.with("schema", sealed), WIDER.with("schema", sealed)));
  }

  private CheckResult check(Fields inputs) {
    return provider.check(new CheckRequest(TYPE, "orders", Fields.EMPTY, inputs));
  }

  private Object diff(Fields olds, Fields news) {
    return provider.diff(new DiffRequest(TYPE, "orders-value", olds, olds, news, List.of()));
  }

  private void life() {
    note("read before", read("orders-value", Fields.EMPTY));
    Fields created = created(ORDERS);
    note("created", created);
    note("created again", create("orders", ORDERS));
    note("read", provider.read(List.of(new ReadRequest(TYPE, "orders-value", ORDERS, created))));
    note("imported", read("orders-value", Fields.EMPTY));
    Result<Fields> updated = update(created, ORDERS, WIDER);
    note("updated", updated);
    Fields now = updated.fold(fields -> fields, failed -> created);
    note("incompatible", update(now, WIDER, BREAKING));
    note("read after the refusal", read("orders-value", WIDER));
    Fields tightened = BREAKING.with("compatibility", PropertyValue.of("FULL"));
    note("incompatible with another rule", update(now, WIDER, tightened));
    note("rule taken back", read("orders-value", WIDER));
    Fields free = BREAKING.without("compatibility");
    note("free", update(now, WIDER, free));
    note("read without a rule", read("orders-value", free));
    note("back to an earlier schema", update(now, free, ORDERS.without("compatibility")));
    note("deleted", delete("orders-value"));
    note("deleted again", delete("orders-value"));
    note("gone", read("orders-value", ORDERS));
    note("update of what is gone", update(now, WIDER, WIDER));
  }

  private void references() {
    Fields base =
        Fields.builder()
            .put("subject", "base-value")
            .put("schema", "{\"type\":\"record\",\"name\":\"B\",\"namespace\":\"n\",\"fields\":[]}")
            .build();
    Fields reference =
        Fields.builder().put("name", "n.B").put("subject", "base-value").put("version", 1).build();
    Fields user =
        Fields.builder()
            .put("subject", "user-value")
            .put(
                "schema",
                "{\"type\":\"record\",\"name\":\"U\",\"fields\":[{\"name\":\"b\",\"type\":\"n.B\"}]}")
            .put("references", Items.of(reference))
            .build();
    note("base", created(base));
    Fields made = created(user);
    note("with a reference", made);
    note("its diff", diff(made, check(user).inputs()));
    note("delete of what is referenced", delete("base-value"));
    note("delete of the user", delete("user-value"));
    note("delete of the base", delete("base-value"));
  }

  private void refusals() {
    Fields json =
        Fields.builder()
            .put("subject", "j")
            .put("schemaType", "AVRO")
            .put("schema", "{\"type\":\"nonsense\"}")
            .build();
    note("a schema that is none", create("j", json));
    note(
        "another type",
        provider.create(List.of(new CreateRequest("freehold:x/y:Z", "z", Fields.EMPTY))));
    note(
        "read of another type",
        provider.read(List.of(new ReadRequest("freehold:x/y:Z", "z", Fields.EMPTY, Fields.EMPTY))));
  }

  /** All at once; the last has a schema that no registry takes. */
  private void many() {
    List<CreateRequest> requests = IntStream.range(0, 20).mapToObj(this::oneOfMany).toList();
    List<Result<Created>> results = provider.create(requests);
    note(
        "twenty",
        results.stream()
            .map(result -> result.fold(Created::id, failed -> "failed"))
            .sorted()
            .distinct()
            .toList());
    IntStream.range(0, 19).forEach(i -> note("m-" + i, delete("m-" + i)));
  }

  private CreateRequest oneOfMany(int i) {
    Fields inputs = ORDERS.with("subject", PropertyValue.of("m-" + i));
    PropertyValue none = PropertyValue.of("{\"type\": \"nothing\"}");
    return new CreateRequest(TYPE, "m" + i, i == 19 ? inputs.with("schema", none) : inputs);
  }

  private Fields created(Fields inputs) {
    return create("orders", inputs)
        .get(0)
        .fold(Created::outputs, failed -> Fields.builder().put("!", failed.message()).build());
  }

  private List<Result<Created>> create(String name, Fields inputs) {
    return provider.create(List.of(new CreateRequest(TYPE, name, inputs)));
  }

  private Result<ReadResult> read(String id, Fields inputs) {
    return provider.read(List.of(new ReadRequest(TYPE, id, inputs, inputs))).get(0);
  }

  private Result<Fields> update(Fields outputs, Fields olds, Fields news) {
    return provider
        .update(List.of(new UpdateRequest(TYPE, "orders-value", olds, outputs, news)))
        .get(0);
  }

  private Object delete(String id) {
    return provider.delete(List.of(new DeleteRequest(TYPE, id, ORDERS, ORDERS))).get(0);
  }
}
