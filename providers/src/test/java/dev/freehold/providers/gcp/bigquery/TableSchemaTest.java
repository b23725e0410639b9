package dev.freehold.providers.gcp.bigquery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableSchemaTest {
  private static final String OLD =
      """
      [{"name": "id", "type": "STRING", "mode": "REQUIRED"},
       {"name": "amount", "type": "INTEGER"},
       {"name": "tags", "type": "STRING", "mode": "REPEATED"},
       {"name": "place", "type": "RECORD", "fields": [{"name": "lat", "type": "FLOAT"},
                                                      {"name": "lon", "type": "FLOAT"}]}]""";

  @ParameterizedTest
  @ValueSource(
      strings = {
        // another order, an alias, modes and tags that say what goes without saying
        """
        [{"name": "amount", "type": "int64", "mode": "NULLABLE", "policyTags": {"names": []}},
         {"name": "id", "type": "string", "mode": "required", "description": ""},
         {"name": "place", "type": "RECORD", "fields": [{"name": "lon", "type": "FLOAT64"},
                                                        {"name": "lat", "type": "FLOAT"}]},
         {"name": "tags", "type": "STRING", "mode": "REPEATED", "policyTags": {}}]""",
      })
  void seesTheSameColumns(String now) {
    assertThat(TableSchema.same(OLD, now)).isTrue();
    assertThat(TableSchema.same(now, OLD)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'amount', 'type': 'INTEGER'|'amount', 'type': 'INTEGER', 'mode': 'REPEATED'",
        "'amount', 'type': 'INTEGER'|'amount', 'type': 'INTEGER', 'mode': 'REQUIRED'",
        "'amount', 'type': 'INTEGER'|'amount', 'type': 'STRING'",
        "'tags', 'type': 'STRING', 'mode': 'REPEATED'|'tags', 'type': 'STRING'",
        "{'name': 'lat', 'type': 'FLOAT'},|",
        "{'name': 'lat', 'type': 'FLOAT'},|{'name': 'lat', 'type': 'STRING'},",
        "[{'name': 'id'|[{'name': 'new', 'type': 'STRING', 'mode': 'REQUIRED'}, {'name': 'id'",
        "'amount', 'type': 'INTEGER'|'sum', 'type': 'INTEGER'",
      })
  void makesAnotherTableOf(String change) {
    assertThat(canBecome(changed(change))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'mode': 'REQUIRED'|'mode': 'NULLABLE'",
        "'amount', 'type': 'INTEGER'|'amount', 'type': 'INTEGER', 'description': 'in cents'",
        "'amount', 'type': 'INTEGER'|'amount', 'type': 'INT64', 'policyTags': {'names': ['x']}",
        "[{'name': 'id'|[{'name': 'new', 'type': 'STRING'}, {'name': 'id'",
        "[{'name': 'id'|[{'name': 'new', 'type': 'STRING', 'mode': 'REPEATED'}, {'name': 'id'",
        "{'name': 'lat', 'type': 'FLOAT'},|{'name': 'lat', 'type': 'FLOAT'},{'name': 'alt', 'type': 'FLOAT'},",
        "{'name': 'amount', 'type': 'INTEGER'},|",
      })
  void changesInPlace(String change) {
    String now = changed(change);

    assertThat(TableSchema.same(OLD, now)).isFalse();
    assertThat(canBecome(now)).isTrue();
  }

  @Test
  void namesTheColumnsThatAreDropped() {
    String now = changed("{'name': 'amount', 'type': 'INTEGER'},|");

    assertThat(TableSchema.of(OLD).orElseThrow().droppedBy(TableSchema.of(now).orElseThrow()))
        .containsExactly("amount");
  }

  @Test
  void refusesWhatIsNoListOfColumns() {
    assertThat(TableSchema.of("{}")).isEmpty();
    assertThat(TableSchema.of("[1]")).isEmpty();
    assertThat(TableSchema.of("[null]")).isEmpty();
    assertThat(TableSchema.of("[")).isEmpty();
    assertThat(TableSchema.of("[] []")).isEmpty();
    assertThat(TableSchema.of(" ")).isEmpty();
    assertThat(TableSchema.of("null")).isPresent();
  }

  private static boolean canBecome(String now) {
    return TableSchema.of(OLD).orElseThrow().canBecome(TableSchema.of(now).orElseThrow());
  }

  /** The old schema with the left text replaced by the right one. */
  private static String changed(String change) {
    String[] parts = (change.replace('\'', '"') + " ").split("\\|");
    assertThat(OLD).contains(parts[0]);
    return OLD.replace(parts[0], parts[1].strip());
  }
}
