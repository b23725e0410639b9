package dev.freehold.stacks.matrix;

import dev.freehold.engine.Outcome;
import dev.freehold.engine.json.ValueReader;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.plan.Step;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a step gave, without what differs from run to run: times, ids of providers, the order of
 * what is independent.
 *
 * @param fields {@code {step, planned, plannedSummary, planFails, done, summary, fails, things,
 *     state}}
 */
record Observation(Fields fields) {
  private static final Set<String> TIMES = Set.of("created", "modified");

  static Observation of(
      String step, Plan plan, Outcome outcome, String export, Map<String, Fields> things) {
    return new Observation(
        Fields.builder()
            .put("step", step)
            .put("planned", planned(plan))
            .put("plannedSummary", counts(plan.summary()))
            .put("planFails", plan.failed())
            .put("done", done(outcome))
            .put("summary", counts(outcome.summary()))
            .put("fails", outcome.failed())
            .put("things", names(things))
            .put("state", state(export))
            .build());
  }

  private static Fields planned(Plan plan) {
    var operations = new TreeMap<String, PropertyValue>();
    for (Step step : plan.steps()) {
      if (step.op() != Operation.SAME && !step.internal()) {
        operations.put(step.urn().value(), text(step.op()));
      }
    }
    return new Fields(operations);
  }

  private static Fields done(Outcome outcome) {
    var operations = new TreeMap<String, PropertyValue>();
    for (Outcome.Done done : outcome.done()) {
      if (done.op() != Operation.SAME && !done.urn().isDefaultProvider()) {
        operations.put(done.urn().value(), text(done.op()));
      }
    }
    return new Fields(operations);
  }

  /** The halves of a replacement count as one. */
  private static PropertyValue text(Operation op) {
    boolean half = op == Operation.DELETE_REPLACED || op == Operation.CREATE_REPLACEMENT;
    return PropertyValue.of(half ? Operation.REPLACE.text() : op.text());
  }

  private static Fields counts(Map<Operation, Integer> summary) {
    var counts = Fields.builder();
    summary.forEach((op, count) -> counts.put(op.text(), count));
    return counts.build();
  }

  private static PropertyValue names(Map<String, Fields> things) {
    return new Items(
        new TreeSet<>(things.keySet()).stream().<PropertyValue>map(PropertyValue::of).toList());
  }

  /** Entries by URN, with a note where they are to be deleted or pending. */
  private static Fields state(String export) {
    var entries = new TreeMap<String, PropertyValue>();
    Fields deployment = parse(export).fields("deployment").orElse(Fields.EMPTY);
    for (Fields operation : list(deployment, "pending_operations")) {
      Fields resource = operation.fields("resource").orElseThrow();
      String type = operation.text("type").orElseThrow();
      entries.put(resource.text("urn").orElseThrow() + " (" + type + ")", entry(resource));
    }
    for (Fields entry : list(deployment, "resources")) {
      String mark = entry.has("delete") ? " (deleted)" : "";
      entries.put(entry.text("urn").orElseThrow() + mark, entry(entry));
    }
    return new Fields(entries);
  }

  private static Fields entry(Fields entry) {
    var values = new TreeMap<>(entry.values());
    values.keySet().removeAll(TIMES);
    values.computeIfPresent("provider", (key, reference) -> withoutId(reference));
    values.computeIfPresent("dependencies", (key, urns) -> sorted(urns));
    values.computeIfPresent("propertyDependencies", (key, lists) -> sortedInside(lists));
    if (entry.text("type").orElseThrow().startsWith("pulumi:providers:")) {
      values.remove("id");
    }
    return new Fields(values);
  }

  private static PropertyValue withoutId(PropertyValue reference) {
    String text = ((Text) reference).value();
    return new Text(text.substring(0, text.lastIndexOf("::")));
  }

  private static PropertyValue sorted(PropertyValue urns) {
    List<PropertyValue> sorted = new ArrayList<>(((Items) urns).values());
    sorted.sort(Comparator.comparing(urn -> ((Text) urn).value()));
    return new Items(sorted);
  }

  private static PropertyValue sortedInside(PropertyValue lists) {
    var values = new TreeMap<String, PropertyValue>();
    ((Fields) lists).values().forEach((key, urns) -> values.put(key, sorted(urns)));
    return new Fields(values);
  }

  private static Fields parse(String json) {
    try {
      return (Fields) ValueReader.parse(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Fields> list(Fields fields, String key) {
    var list = new ArrayList<Fields>();
    fields
        .get(key)
        .ifPresent(items -> ((Items) items).values().forEach(item -> list.add((Fields) item)));
    return list;
  }
}
