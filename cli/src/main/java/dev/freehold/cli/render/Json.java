package dev.freehold.cli.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.freehold.cli.render.review.AccessChange;
import dev.freehold.cli.render.review.Notes;
import dev.freehold.cli.render.review.ResourceReview;
import dev.freehold.components.word.Words;
import dev.freehold.engine.Outcome;
import dev.freehold.engine.plan.Drift;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Problem;
import dev.freehold.engine.plan.Step;
import dev.freehold.engine.state.HeldLock;
import dev.freehold.engine.value.Fields;
import dev.freehold.stacks.change.EntryChange;
import dev.freehold.stacks.change.ResourceChange;
import dev.freehold.stacks.change.StackPlan;
import dev.freehold.stacks.change.ValueChange;
import dev.freehold.stacks.decision.Decision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The JSON forms: everything that the text has, under the same words. */
public final class Json {
  private Json() {}

  /** Pretty-printed, with a line break at the end. */
  public static String write(Object value) {
    try {
      return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value)
          + "\n";
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException(bug);
    }
  }

  public static Map<String, Object> plan(StackPlan plan, Notes notes) {
    var json = object("stack", plan.ref().toString());
    json.put("changes", plan.changes());
    json.put("reasons", notes.reasons(plan.ref()));
    json.put("summary", summary(plan.plan().summary()));
    json.put(
        "entries",
        plan.entries().stream()
            .map(entry -> entry(entry, notes.consumers(plan.ref(), entry.entry())))
            .toList());
    json.put("dataLoss", plan.losses());
    json.put("problems", problems(plan.plan().problems()));
    return json;
  }

  private static Map<String, Object> entry(EntryChange entry, List<String> consumers) {
    var json = object("entry", entry.entry());
    json.put("change", entry.sign().name().toLowerCase(Locale.ROOT));
    json.put("place", entry.place());
    json.put("consumers", consumers);
    json.put("dataLoss", entry.losses());
    json.put("resources", entry.resources().stream().map(Json::resource).toList());
    return json;
  }

  private static Map<String, Object> resource(ResourceChange resource) {
    Step step = resource.step();
    ResourceReview told = ResourceReview.of(resource);
    var json = object("op", step.op().text());
    json.put("change", resource.sign().name().toLowerCase(Locale.ROOT));
    json.put("type", told.type());
    json.put("name", told.name());
    json.put("urn", step.urn().value());
    json.put("id", step.id());
    json.put("values", resource.values().stream().map(Json::value).toList());
    json.put("detail", resource.detail());
    json.put("properties", told.properties());
    json.put("access", told.access().stream().map(Json::access).toList());
    var diff = new TreeMap<String, String>();
    step.diff().detailed().forEach((path, kind) -> diff.put(path, kind.text()));
    json.put("diff", diff);
    json.put("before", fields(step.before()));
    json.put("after", fields(step.after()));
    return json;
  }

  private static Map<String, Object> value(ValueChange value) {
    var json = object("key", value.key());
    json.put("before", value.before());
    json.put("after", value.after());
    return json;
  }

  private static Map<String, Object> access(AccessChange access) {
    var json = object("effect", access.effect().name().toLowerCase(Locale.ROOT));
    json.put("who", access.who());
    json.put("what", access.what());
    return json;
  }

  public static Map<String, Object> decision(Decision decision) {
    var json = object("kind", decision.kind().words().replace(' ', '-'));
    json.put("stack", decision.stack().toString());
    json.put("entry", decision.entry());
    json.put("text", decision.text());
    json.put("place", decision.place());
    json.put("waysOut", decision.waysOut());
    return json;
  }

  public static Map<String, Object> outcome(String stack, Outcome outcome) {
    var json = object("stack", stack);
    json.put("failed", outcome.failed());
    json.put("summary", summary(outcome.summary()));
    json.put("confirmed", outcome.confirmed());
    json.put("skipped", outcome.skipped().stream().map(urn -> urn.value()).toList());
    json.put("problems", problems(outcome.problems()));
    return json;
  }

  public static Map<String, Object> lock(HeldLock lock) {
    var json = object("file", lock.file());
    json.put("who", lock.who());
    json.put("since", lock.since());
    json.put("owner", lock.liveness().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    return json;
  }

  public static Map<String, Object> drift(Drift drift) {
    var json = object("kind", drift.kind().name().toLowerCase(Locale.ROOT));
    json.put("urn", drift.urn().value());
    json.put("expected", fields(drift.expected()));
    json.put("found", fields(drift.found()));
    return json;
  }

  public static List<Object> problems(List<Problem> problems) {
    return problems.stream().<Object>map(Json::problem).toList();
  }

  private static Map<String, Object> problem(Problem problem) {
    var json = object("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    json.put("urn", problem.urn().value());
    json.put("entry", problem.origin().entry());
    json.put("file", problem.origin().file());
    json.put("line", problem.origin().line());
    json.put("message", problem.message());
    return json;
  }

  /** Values as text; secrets as {@code [secret]}. */
  private static Map<String, Object> fields(Fields fields) {
    var json = new LinkedHashMap<String, Object>();
    fields
        .values()
        .forEach(
            (key, value) -> {
              if (!key.startsWith("__")) {
                json.put(key, value instanceof Fields inner ? fields(inner) : Words.text(value));
              }
            });
    return json;
  }

  private static Map<String, Integer> summary(Map<Operation, Integer> counts) {
    var json = new TreeMap<String, Integer>();
    counts.forEach((op, count) -> json.put(op.text(), count));
    return json;
  }

  /** An object that begins with one entry and keeps its order. */
  public static Map<String, Object> object(String key, Object value) {
    var json = new LinkedHashMap<String, Object>();
    json.put(key, value);
    return json;
  }
}
