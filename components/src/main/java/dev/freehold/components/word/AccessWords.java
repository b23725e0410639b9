package dev.freehold.components.word;

import dev.freehold.engine.value.Fields;
import java.util.Map;

/** Who gains or loses which access to what in a Google project. */
final class AccessWords {
  private static final Map<String, String> VERBS =
      Map.of(
          "roles/bigquery.dataViewer", "read",
          "roles/bigquery.dataEditor", "write",
          "roles/bigquery.metadataViewer", "describe",
          "roles/bigquery.jobUser", "run queries in",
          "roles/datacatalog.categoryFineGrainedReader", "read in clear",
          "roles/bigquerydatapolicy.maskedReader", "read masked");

  private AccessWords() {}

  static Map<String, String> dataset(Fields inputs) {
    String dataset = text(inputs, "datasetId");
    return inputs
        .fields("view")
        .map(
            view ->
                Map.of(
                    "let view " + text(view, "datasetId") + "." + text(view, "tableId"),
                    "read " + dataset + " for whoever reads the view"))
        .orElseGet(
            () -> {
              String who =
                  inputs
                      .text("groupByEmail")
                      .map(group -> "group:" + group)
                      .orElse(text(inputs, "userByEmail"));
              return Map.of("allow " + who, verb(inputs) + " " + dataset + until(inputs));
            });
  }

  static Map<String, String> table(Fields inputs) {
    return member(inputs, text(inputs, "datasetId") + "." + text(inputs, "tableId"));
  }

  static Map<String, String> project(Fields inputs) {
    return member(inputs, text(inputs, "project"));
  }

  static Map<String, String> tag(Fields inputs) {
    return member(inputs, "columns of a class");
  }

  static Map<String, String> mask(Fields inputs) {
    return member(inputs, "columns of " + text(inputs, "dataPolicyId"));
  }

  private static Map<String, String> member(Fields inputs, String what) {
    return Map.of("allow " + text(inputs, "member"), verb(inputs) + " " + what + until(inputs));
  }

  private static String verb(Fields inputs) {
    String role = text(inputs, "role");
    return VERBS.getOrDefault(role, role + " on");
  }

  private static String until(Fields inputs) {
    return inputs.fields("condition").map(each -> " " + text(each, "title")).orElse("");
  }

  private static String text(Fields inputs, String key) {
    return inputs.get(key).map(Words::text).orElse("");
  }
}
