package dev.freehold.providers.plugin.contract;

import dev.freehold.engine.Outcome;
import dev.freehold.engine.Progress;
import dev.freehold.engine.Stack;
import dev.freehold.engine.StackId;
import dev.freehold.engine.UpOptions;
import dev.freehold.engine.UpOptions.Refresh;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Options;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.embedded.EmbeddedEngine;
import dev.freehold.engine.embedded.EngineParts;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.plan.Problem;
import dev.freehold.engine.provider.Provider;
import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.secret.SecretSource;
import dev.freehold.engine.state.FileBackend;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.providers.registry.SubjectType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A stack of one subject in the embedded engine, and what became of each change. */
final class SubjectStack implements AutoCloseable {
  private static final StackId ID = new StackId("contract", "dev");
  private static final String FIELD = "{\"name\":\"%s\",\"type\":\"int\",\"default\":0}";

  private final EmbeddedEngine engine;
  private final String url;
  private final List<String> lines = new ArrayList<>();
  private Refresh refreshed = Refresh.NO;

  private SubjectStack(Supplier<Provider> providers, Path state, String url) {
    this.url = url;
    this.engine =
        new EmbeddedEngine(
            new EngineParts(
                pkg -> Optional.of(providers.get()),
                FileBackend.at(state, "freehold-test"),
                Passphrase.of("test"),
                SecretSource.firstOf(List.of()),
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString()));
  }

  /** Create, same, update, refusal, drift, rename, delete and import; leaves the registry empty. */
  static List<String> life(Supplier<Provider> providers, Path state, String url) throws Exception {
    try (var stack = new SubjectStack(providers, state, url)) {
      Fields first = subject("clicks-value", "a");
      stack.plan("plan", first);
      stack.up("create", first);
      stack.up("same", first);
      stack.plan("other key order", first.with("schema", other(first)));
      stack.up("update", subject("clicks-value", "a", "b"));
      String another = schema("a").replace("\"name\":\"R\"", "\"name\":\"Other\"");
      Fields breaking = first.with("schema", PropertyValue.of(another));
      stack.up("refused", breaking);
      stack.behindItsBack("/config/clicks-value", "{\"compatibility\":\"FULL\"}");
      stack.drift();
      stack.refreshed = Refresh.YES;
      stack.up("against the drift", subject("clicks-value", "a", "b"));
      stack.refreshed = Refresh.NO;
      stack.drift();
      stack.up("rename", subject("taps-value", "a", "b"));
      stack.up("delete");
      stack.behindItsBack("/subjects/old-value/versions", "{\"schema\":\"\\\"string\\\"\"}");
      Fields old = Fields.builder().put("subject", "old-value").put("schema", "\"string\"").build();
      stack.run("import", List.of(declaration(old, "old-value")));
      stack.run("imported", List.of(declaration(old, "old-value")));
      stack.up("delete what was imported");
      return stack.lines;
    }
  }

  private static PropertyValue other(Fields subject) {
    String text = subject.text("schema").orElseThrow();
    return PropertyValue.of(
        text.replace("\"type\":\"record\",\"name\":\"R\"", "\"name\": \"R\", \"type\":\"record\""));
  }

  private static Fields subject(String name, String... fields) {
    return Fields.builder()
        .put("subject", name)
        .put("schema", schema(fields))
        .put("compatibility", "BACKWARD")
        .build();
  }

  private static String schema(String... fields) {
    String all =
        List.of(fields).stream()
            .map(field -> String.format(FIELD, field))
            .collect(Collectors.joining(","));
    return "{\"type\":\"record\",\"name\":\"R\",\"fields\":[" + all + "]}";
  }

  private static Declaration declaration(Fields inputs, String importId) {
    var options = Options.builder().importId(importId).build();
    var id = new DeclarationId(SubjectType.TOKEN, "subject");
    return Declaration.custom(id, DeclarationId.STACK, inputs, options, Origin.NONE);
  }

  private Stack stack(List<Declaration> declarations) {
    return new Stack(ID, Map.of("freehold:url", url), declarations);
  }

  private void plan(String what, Fields inputs) {
    Plan plan = engine.preview(stack(List.of(declaration(inputs, ""))), UpOptions.DEFAULT);
    note(what, plan.summary() + " " + messages(plan.problems()));
  }

  private void up(String what, Fields... inputs) {
    run(what, List.of(inputs).stream().map(fields -> declaration(fields, "")).toList());
  }

  private void run(String what, List<Declaration> declarations) {
    var options = new UpOptions(List.of(), UpOptions.OnError.STOP, refreshed);
    Plan plan = engine.preview(stack(declarations), options);
    Outcome outcome = engine.up(stack(declarations), options, p -> true, Progress.NONE);
    var diffs =
        plan.steps().stream()
            .filter(step -> !step.internal() && step.diff().changes())
            .map(step -> step.diff().detailed())
            .toList();
    note(
        what,
        diffs
            + " "
            + outcome.summary()
            + ", read back "
            + outcome.confirmed()
            + " "
            + messages(outcome.problems()));
  }

  private void drift() {
    var report = engine.drift(stack(List.of()), UpOptions.DEFAULT);
    note(
        "drift",
        report.drifts().stream()
                .map(d -> d.kind() + " " + d.found().text("compatibility").orElse(""))
                .toList()
            + " "
            + messages(report.problems()));
  }

  private static List<String> messages(List<Problem> problems) {
    return problems.stream().map(Problem::message).toList();
  }

  private void behindItsBack(String path, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
            .method(path.startsWith("/config") ? "PUT" : "POST", BodyPublishers.ofString(body))
            .build();
    int status = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    if (status != 200) {
      throw new AssertionError(path + ": " + status);
    }
  }

  private void note(String what, String answer) {
    lines.add(what + ": " + answer.replace(url, "URL"));
  }

  @Override
  public void close() {
    engine.close();
  }
}
