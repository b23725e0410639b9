package dev.freehold.components.loss;

import dev.freehold.components.word.Amount;
import dev.freehold.components.word.TableColumns;
import dev.freehold.components.word.TableColumns.Column;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Step;
import dev.freehold.engine.value.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a table loses; a view holds no rows of its own. */
final class TableLoss {
  private static final String WAY_OUT =
      "; to keep them make a new table, copy them over, and remove this one later";

  private TableLoss() {}

  static List<String> of(Step step) {
    if (step.before().has("view") || step.before().has("materializedView")) {
      return List.of();
    }
    return switch (step.op()) {
      case DELETE, DELETE_REPLACED, REPLACE -> step.retained() ? List.of() : gone(step);
      case UPDATE -> shrinking(step);
      default -> List.of();
    };
  }

  private static List<String> gone(Step step) {
    String gone = "deletes table " + name(step) + " with all its rows";
    return List.of(
        step.op() == Operation.REPLACE
            ? gone + " and makes it again: " + String.join(", ", reasons(step)) + WAY_OUT
            : gone);
  }

  private static String name(Step step) {
    Fields inputs = step.before();
    return inputs.text("datasetId").orElse("") + "." + inputs.text("tableId").orElse(step.id());
  }

  private static List<String> reasons(Step step) {
    var reasons = new ArrayList<String>();
    for (String property : step.replaces()) {
      List<String> columns = property.equals("schema") ? columns(step) : List.of();
      reasons.addAll(columns.isEmpty() ? List.of(property + " changes") : columns);
    }
    return reasons;
  }

  /** The columns for which BigQuery cannot change the table. */
  private static List<String> columns(Step step) {
    Map<String, Column> before = TableColumns.of(step.before());
    Map<String, Column> after = TableColumns.of(step.after());
    var reasons = new ArrayList<String>();
    before.forEach(
        (path, old) -> {
          Column now = after.get(path);
          if (now == null) {
            reasons.add("column " + path + " goes");
          } else if (!now.type().equals(old.type())) {
            reasons.add("column " + path + " changes from " + old.type() + " to " + now.type());
          } else if (!now.mode().equals(old.mode()) && !now.mode().equals("nullable")) {
            reasons.add("column " + path + " becomes " + now.mode());
          }
        });
    after.forEach(
        (path, now) -> {
          if (!before.containsKey(path) && now.mode().equals("required")) {
            reasons.add("column " + path + " is new and required");
          }
        });
    return reasons;
  }

  private static List<String> shrinking(Step step) {
    var losses = new ArrayList<String>();
    Map<String, Column> after = TableColumns.of(step.after());
    if (!after.isEmpty()) {
      new TreeMap<>(TableColumns.of(step.before()))
          .keySet()
          .forEach(
              path -> {
                if (!after.containsKey(path)) {
                  losses.add("column " + path + " of " + name(step) + " goes with its values");
                }
              });
    }
    long then = expiration(step.before());
    long now = expiration(step.after());
    if (now >= 0 && (then < 0 || now < then)) {
      losses.add("rows older than " + Amount.time(now) + " are deleted from " + name(step));
    }
    return losses;
  }

  /** Milliseconds after which a partition goes; negative is never. */
  private static long expiration(Fields inputs) {
    return inputs
        .fields("timePartitioning")
        .flatMap(by -> by.number("expirationMs"))
        .orElse(-1.0)
        .longValue();
  }
}
