package dev.freehold.components.loss;

import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Step;
import java.util.List;

/** What a dataset loses; BigQuery refuses to delete one in which there is a table. */
final class DatasetLoss {
  private DatasetLoss() {}

  static List<String> of(Step step) {
    return switch (step.op()) {
      case DELETE, DELETE_REPLACED, REPLACE -> step.retained() ? List.of() : gone(step);
      default -> List.of();
    };
  }

  private static List<String> gone(Step step) {
    String gone = "deletes dataset " + step.before().text("datasetId").orElse(step.id());
    return List.of(
        step.op() == Operation.REPLACE
            ? gone + " with its tables and makes it again: " + String.join(", ", step.replaces())
            : gone);
  }
}
