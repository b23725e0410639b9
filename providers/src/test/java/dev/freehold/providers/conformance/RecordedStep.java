package dev.freehold.providers.conformance;

import dev.freehold.engine.json.ValueReader;
import dev.freehold.engine.value.Bool;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.PropertyValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One step that the Pulumi CLI was taken through: what was declared, planned and done, and the
 * state after it.
 *
 * @param run folder of the steps
 */
record RecordedStep(String run, String name) {
  Fields declarations() {
    return read("declarations.json");
  }

  Preview preview() {
    Fields preview = read("preview.json");
    return new Preview(
        operations(list(preview, "steps")),
        detailedDiffs(list(preview, "steps")),
        counts(preview, "changeSummary"),
        preview.get("failed").equals(Optional.of(new Bool(true))));
  }

  /** Empty where only a preview was recorded. */
  Optional<Up> up() {
    if (RecordedStep.class.getResource(path("up.json")) == null) {
      return Optional.empty();
    }
    Fields up = read("up.json");
    return Optional.of(
        new Up(
            operations(list(up, "done")),
            operations(list(up, "failed")),
            counts(up, "resourceChanges"),
            up.text("result").orElseThrow().equals("failed")));
  }

  Fields state() {
    return read("state.json");
  }

  /**
   * What was planned.
   *
   * @param changes operations by URN, without `same`
   * @param diffs kinds of change by property path, by URN
   */
  record Preview(
      Map<String, String> changes,
      Map<String, Map<String, String>> diffs,
      Map<String, Integer> summary,
      boolean fails) {}

  /** What was done, in the same form. */
  record Up(
      Map<String, String> changes,
      Map<String, String> failures,
      Map<String, Integer> summary,
      boolean fails) {}

  /** The halves of a replacement count as one. */
  private static Map<String, String> operations(List<Fields> steps) {
    var operations = new TreeMap<String, String>();
    for (Fields step : steps) {
      String op = step.text("op").orElseThrow();
      boolean part = op.equals("create-replacement") || op.equals("delete-replaced");
      if (!op.equals("same") && !isDefaultProvider(urn(step))) {
        operations.put(urn(step), part ? "replace" : op);
      }
    }
    return operations;
  }

  private static Map<String, Map<String, String>> detailedDiffs(List<Fields> steps) {
    var diffs = new TreeMap<String, Map<String, String>>();
    for (Fields step : steps) {
      step.fields("detailedDiff")
          .ifPresent(
              diff -> {
                var kinds = new TreeMap<String, String>();
                diff.values().keySet().forEach(p -> kinds.put(p, diff.text(p).orElseThrow()));
                diffs.put(urn(step), kinds);
              });
    }
    return diffs;
  }

  private static Map<String, Integer> counts(Fields fields, String key) {
    Fields found = fields.fields(key).orElseThrow();
    var counts = new TreeMap<String, Integer>();
    found
        .values()
        .keySet()
        .forEach(op -> counts.put(op, found.number(op).orElseThrow().intValue()));
    return counts;
  }

  static boolean isDefaultProvider(String urn) {
    return urn.contains("::pulumi:providers:") && urn.contains("::default");
  }

  private static String urn(Fields step) {
    return step.text("urn").orElseThrow();
  }

  static List<Fields> list(Fields fields, String key) {
    PropertyValue found = fields.get(key).orElse(new Items(List.of()));
    var list = new ArrayList<Fields>();
    ((Items) found).values().forEach(item -> list.add((Fields) item));
    return list;
  }

  private String path(String file) {
    return "/conformance/" + run + "/" + name + "/" + file;
  }

  private Fields read(String file) {
    try (var in = RecordedStep.class.getResourceAsStream(path(file))) {
      byte[] bytes = Objects.requireNonNull(in, path(file)).readAllBytes();
      return (Fields) ValueReader.parse(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
