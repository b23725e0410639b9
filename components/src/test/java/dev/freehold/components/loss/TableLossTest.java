package dev.freehold.components.loss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Step;
import dev.freehold.engine.plan.Step.Fate;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.provider.DiffResult.Order;
import dev.freehold.engine.value.Fields;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TableLossTest {
  private static final String TABLE = "gcp:bigquery/table:Table";
  private static final String ID = column("id", "STRING", "NULLABLE");
  private static final String AMOUNT = column("amount", "NUMERIC", "NULLABLE");

  @Test
  void aTableGoesWithItsRows() {
    assertThat(DataLoss.of(step(Operation.DELETE, table(ID), Fields.EMPTY)))
        .containsExactly("deletes table core.payments with all its rows");
  }

  @Test
  void aRetypedColumnSaysWhatIsLostAndTheWayOut() {
    String retyped = column("amount", "STRING", "NULLABLE");

    assertThat(DataLoss.of(step(Operation.REPLACE, table(ID, AMOUNT), table(ID, retyped))))
        .containsExactly(
            "deletes table core.payments with all its rows and makes it again: column amount"
                + " changes from NUMERIC to STRING; to keep them make a new table, copy them over,"
                + " and remove this one later");
  }

  @Test
  void aTightenedColumnDoesToo() {
    String tight = column("amount", "NUMERIC", "REQUIRED");

    assertThat(DataLoss.of(step(Operation.REPLACE, table(AMOUNT), table(tight))))
        .singleElement()
        .asString()
        .contains("column amount becomes required");
    assertThat(DataLoss.of(step(Operation.REPLACE, table(ID), table(ID, tight))))
        .singleElement()
        .asString()
        .contains("column amount is new and required");
  }

  @Test
  void aDroppedColumnGoesWithItsValues() {
    assertThat(DataLoss.of(step(Operation.UPDATE, table(ID, AMOUNT), table(ID))))
        .containsExactly("column amount of core.payments goes with its values");
  }

  @Test
  void anAddedColumnLosesNothing() {
    assertThat(DataLoss.of(step(Operation.UPDATE, table(ID), table(ID, AMOUNT)))).isEmpty();
  }

  @Test
  void shorterRetentionLosesOldRows() {
    assertThat(DataLoss.of(step(Operation.UPDATE, expiring(table(ID), 7), expiring(table(ID), 1))))
        .containsExactly("rows older than 1d are deleted from core.payments");
    assertThat(DataLoss.of(step(Operation.UPDATE, expiring(table(ID), 1), expiring(table(ID), 7))))
        .isEmpty();
    assertThat(DataLoss.of(step(Operation.UPDATE, table(ID), expiring(table(ID), 7)))).hasSize(1);
  }

  @Test
  void aViewHasNoRowsToLose() {
    Fields view = table(ID).with("view", Fields.builder().put("query", "SELECT 1").build());

    assertThat(DataLoss.of(step(Operation.DELETE, view, Fields.EMPTY))).isEmpty();
  }

  private static Fields expiring(Fields table, int days) {
    return table.with(
        "timePartitioning", Fields.builder().put("expirationMs", days * 86_400_000.0).build());
  }

  private static String column(String name, String type, String mode) {
    return String.format("{\"name\":\"%s\",\"type\":\"%s\",\"mode\":\"%s\"}", name, type, mode);
  }

  private static Fields table(String... columns) {
    return Fields.builder()
        .put("datasetId", "core")
        .put("tableId", "payments")
        .put("schema", "[" + String.join(",", columns) + "]")
        .build();
  }

  private static Step step(Operation op, Fields before, Fields after) {
    var replaces = op == Operation.REPLACE ? List.of("schema") : List.<String>of();
    return new Step(
        op,
        new Urn("urn:pulumi:prod::freehold::" + TABLE + "::core/payments"),
        Urn.NONE,
        "id",
        Origin.NONE,
        before,
        after,
        Fields.EMPTY,
        new DiffResult(replaces, Order.DELETE_FIRST, new TreeMap<>()),
        Fate.FOLLOWS_THE_STACK);
  }
}
