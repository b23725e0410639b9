package dev.freehold.providers.gcp.bigquery;

import dev.freehold.engine.value.Fields;
import dev.freehold.providers.gcp.rest.Call;
import dev.freehold.providers.gcp.rest.Call.Method;
import dev.freehold.providers.gcp.rest.GoogleException;
import dev.freehold.providers.gcp.rest.Rest;
import dev.freehold.providers.gcp.rest.Service;
import dev.freehold.providers.gcp.spec.Values;
import java.util.List;
import java.util.stream.Collectors;

/** Drops columns of a table in place, which only a statement does. */
record ColumnDrop(Rest rest, Fields parts) {

  /** Says what was done. */
  String drop(List<String> columns) {
    refuseRowPolicies(columns);
    String statement =
        "ALTER TABLE `"
            + Names.text(parts, "project")
            + "."
            + table()
            + "` "
            + columns.stream()
                .map(column -> "DROP COLUMN `" + column + "`")
                .collect(Collectors.joining(", "));
    String what = "drop the columns " + String.join(", ", columns) + " of the table " + table();
    Fields body = Fields.builder().put("query", statement).put("useLegacySql", false).build();
    Fields answer = rest.call(Call.of(Service.BIGQUERY, Method.POST, queries(), body, what));
    waitFor(answer, what);
    return "The columns " + String.join(", ", columns) + " of " + table() + " were dropped";
  }

  private void refuseRowPolicies(List<String> columns) {
    String what = "look for row access policies of the table " + table();
    boolean some =
        rest.find(Call.get(Service.BIGQUERY, Names.policies(parts) + "?pageSize=1", what))
            .filter(answer -> !Values.objects(answer, "rowAccessPolicies").isEmpty())
            .isPresent();
    if (some) {
      throw GoogleException.refused(
          "The table "
              + table()
              + " has row access policies, and BigQuery drops no columns of such a table in place."
              + " Nothing was changed. Keep the columns "
              + String.join(", ", columns)
              + ", or remove the policies first, or have the table replaced, which loses its rows.");
    }
  }

  private void waitFor(Fields first, String what) {
    Fields answer = first;
    for (int i = 1; !Values.isTrue(answer, "jobComplete"); i++) {
      if (i > rest.patience().attempts()) {
        throw GoogleException.uncertain(
            "BigQuery has not ended the job to " + what + ". Refresh and run again.");
      }
      rest.patience().pause(i);
      Fields job = Values.object(first, "jobReference");
      String path =
          queries()
              + "/"
              + Call.segment(Values.text(job, "jobId").orElse(""))
              + "?maxResults=0&location="
              + Call.segment(Values.text(job, "location").orElse(""));
      answer = rest.call(Call.get(Service.BIGQUERY, path, "wait for the job to " + what));
    }
  }

  private String queries() {
    return "projects/" + Names.segment(parts, "project") + "/queries";
  }

  private String table() {
    return Names.text(parts, "datasetId") + "." + Names.text(parts, "tableId");
  }
}
