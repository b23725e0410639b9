package dev.freehold.stacks.matrix;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Where the embedded engine means to differ from the CLI, with the reason. */
final class KnownDifferences {
  private static final String THING = "urn:pulumi:dev::matrix::test:index/thing:Thing::";
  private static final Map<String, UnaryOperator<Fields>> MEANT = new HashMap<>();

  static {
    // the CLI tells of the half that goes under its old name, which nothing has any more
    MEANT.put(
        "rename/renamed and replaced",
        step ->
            with(
                with(step, "planned", planned -> planned.without(THING + "new")),
                "done",
                done -> done.without(THING + "new")));
    // what is deleted for the replacement of what it needs, and wanted no more, counts as deleted:
    // the CLI does not count it at all
    MEANT.put("replace-and-drop-dependents/smaller and alone", KnownDifferences::allDeleted);
    // a plan reads nothing, so that it needs no credentials: what is to be imported is looked for
    // when the plan is applied
    MEANT.put(
        "import-missing/import",
        step ->
            with(
                with(
                    step.with("planFails", PropertyValue.of(false)),
                    "plannedSummary",
                    counts -> counts.with("import", PropertyValue.of(1))),
                "summary",
                counts -> counts.with("same", PropertyValue.of(2))));
  }

  private KnownDifferences() {}

  private static Fields allDeleted(Fields step) {
    Fields changed = step;
    for (String key : List.of("planned", "done")) {
      changed =
          with(
              changed,
              key,
              operations ->
                  operations
                      .with(THING + "b", PropertyValue.of("delete"))
                      .with(THING + "c", PropertyValue.of("delete")));
    }
    for (String key : List.of("plannedSummary", "summary")) {
      changed = with(changed, key, counts -> counts.with("delete", PropertyValue.of(3)));
    }
    return changed;
  }

  private static Fields with(Fields step, String key, UnaryOperator<Fields> change) {
    return step.with(key, change.apply(step.fields(key).orElseThrow()));
  }

  /** What the embedded engine must give where the CLI gave this. */
  static Fields of(String name, Fields recorded) {
    String step = recorded.text("step").orElseThrow();
    return MEANT.getOrDefault(name + "/" + step, same -> same).apply(recorded);
  }
}
