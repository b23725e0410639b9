package dev.freehold.components.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Joined;
import dev.freehold.engine.value.OutputRef;
import dev.freehold.engine.value.PropertyValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WarehouseWordsTest {
  @Test
  void aDatasetSpeaksOfItsLifetimes() {
    Fields inputs =
        Fields.builder()
            .put("datasetId", "payments_core")
            .put("location", "EU")
            .put("defaultPartitionExpirationMs", 34_560_000_000.0)
            .put("maxTimeTravelHours", "48")
            .put("labels", Map.of("owner", "payments"))
            .build();

    assertThat(Words.of("gcp:bigquery/dataset:Dataset", inputs))
        .containsExactly(
            entry("physicalName", "payments_core"),
            entry("location", "EU"),
            entry("retention", "400d"),
            entry("timeTravel", "2d"),
            entry("labels.owner", "payments"));
  }

  @Test
  void aTableSpeaksOfItsColumns() {
    Fields inputs =
        table(
                "[{\"name\":\"id\",\"type\":\"STRING\",\"mode\":\"REQUIRED\",\"description\":\"Its key\"},"
                    + "{\"name\":\"tags\",\"type\":\"RECORD\",\"mode\":\"REPEATED\",\"fields\":["
                    + "{\"name\":\"card\",\"type\":\"STRING\",\"policyTags\":{\"names\":[\"t\"]}}]}]")
            .with(
                "timePartitioning",
                Fields.builder()
                    .put("type", "MONTH")
                    .put("field", "day")
                    .put("expirationMs", 86_400_000.0)
                    .build());

    assertThat(Words.of("gcp:bigquery/table:Table", inputs))
        .containsExactly(
            entry("physicalName", "transactions"),
            entry("column id", "STRING required \"Its key\""),
            entry("column tags", "STRUCT repeated"),
            entry("column tags.card", "STRING masked"),
            entry("partitionBy", "{ column: day, per: month }"),
            entry("retention", "1d"));
  }

  @Test
  void columnsAreToldBeforeTheirPolicyTagsExist() {
    var tag = new OutputRef(new DeclarationId("gcp:datacatalog/policyTag:PolicyTag", "t"), "id");
    var schema =
        new Joined(
            List.of(
                PropertyValue.of(
                    "[{\"name\":\"card\",\"type\":\"STRING\",\"policyTags\":{\"names\":[\""),
                tag,
                PropertyValue.of("\"]}}]")));

    assertThat(Words.of("gcp:bigquery/table:Table", table("").with("schema", schema)))
        .contains(entry("column card", "STRING masked"));
  }

  @Test
  void aViewSpeaksOfItsSql() {
    Fields view = Fields.builder().put("query", "SELECT\n  1\n").build();
    Fields inputs = Fields.builder().put("tableId", "daily").put("view", view).build();

    assertThat(Words.of("gcp:bigquery/table:Table", inputs)).contains(entry("sql", "SELECT 1"));
  }

  @Test
  void accessSaysWhoMayDoWhatUntilWhen() {
    Fields until =
        Fields.builder().put("title", "until 2026-12-31").put("expression", "...").build();
    Fields dataset =
        Fields.builder()
            .put("datasetId", "payments_core")
            .put("groupByEmail", "risk@acme.example")
            .put("role", "roles/bigquery.dataViewer")
            .put("condition", until)
            .build();
    Fields view = Fields.builder().put("datasetId", "a").put("tableId", "v").build();
    Fields authorised = Fields.builder().put("datasetId", "b").put("view", view).build();
    Fields jobs =
        Fields.builder()
            .put("project", "dp")
            .put("role", "roles/bigquery.jobUser")
            .put("member", "user:ann@acme.example")
            .build();

    assertThat(Words.of("gcp:bigquery/datasetAccess:DatasetAccess", dataset))
        .containsExactly(
            entry("allow group:risk@acme.example", "read payments_core until 2026-12-31"));
    assertThat(Words.of("gcp:bigquery/datasetAccess:DatasetAccess", authorised))
        .containsExactly(entry("let view a.v", "read b for whoever reads the view"));
    assertThat(Words.of("gcp:projects/iAMMember:IAMMember", jobs))
        .containsExactly(entry("allow user:ann@acme.example", "run queries in dp"));
  }

  @Test
  void rowsSpeakOfTheirFilter() {
    Fields inputs =
        Fields.builder()
            .put("filterPredicate", "country = 'DE'")
            .put("grantees", Items.of(PropertyValue.of("group:risk@acme.example")))
            .build();

    assertThat(Words.of("gcp:bigquery/rowAccessPolicy:RowAccessPolicy", inputs))
        .containsExactly(
            entry("filter", "country = 'DE'"), entry("to", "[group:risk@acme.example]"));
  }

  private static Fields table(String schema) {
    return Fields.builder().put("tableId", "transactions").put("schema", schema).build();
  }
}
