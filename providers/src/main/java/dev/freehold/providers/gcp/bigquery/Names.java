package dev.freehold.providers.gcp.bigquery;

import dev.freehold.engine.value.Fields;
import dev.freehold.providers.gcp.rest.Call;
import dev.freehold.providers.gcp.spec.Values;

/** Paths below BigQuery's address. */
final class Names {
  private Names() {}

  static String datasets(Fields parts) {
    return "projects/" + segment(parts, "project") + "/datasets";
  }

  static String dataset(Fields parts) {
    return datasets(parts) + "/" + segment(parts, "datasetId");
  }

  static String tables(Fields parts) {
    return dataset(parts) + "/tables";
  }

  static String table(Fields parts) {
    return tables(parts) + "/" + segment(parts, "tableId");
  }

  static String routines(Fields parts) {
    return dataset(parts) + "/routines";
  }

  static String policies(Fields parts) {
    return table(parts) + "/rowAccessPolicies";
  }

  static String segment(Fields parts, String name) {
    return Call.segment(text(parts, name));
  }

  static String text(Fields parts, String name) {
    return Values.text(parts, name).orElse("");
  }

  /** What a reference of the API holds. */
  static Fields reference(Fields parts, String... names) {
    var reference = Fields.builder().put("projectId", text(parts, "project"));
    for (String name : names) {
      reference.put(name, text(parts, name));
    }
    return reference.build();
  }
}
