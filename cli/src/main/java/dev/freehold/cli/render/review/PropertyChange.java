package dev.freehold.cli.render.review;

import dev.freehold.components.word.Words;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Step;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A provider's property that gets another value; texts are in quotes, secrets are {@code [secret]}.
 *
 * @param path as in the provider's diff, {@code config["retention.ms"]}
 */
public record PropertyChange(String path, String before, String after) {
  private static final String NONE = "(none)";

  /** Of what is updated or replaced; whatever else comes or goes as a whole. */
  public static List<PropertyChange> of(Step step) {
    var changes = new ArrayList<PropertyChange>();
    if (step.op() == Operation.UPDATE || step.op() == Operation.REPLACE) {
      step.diff()
          .detailed()
          .forEach(
              (path, kind) ->
                  changes.add(
                      new PropertyChange(path, at(step.before(), path), at(step.after(), path))));
    }
    return changes;
  }

  /** The value at a path of the diff; paths go at most one object deep. */
  private static String at(Fields fields, String path) {
    int inner = path.indexOf("[\"");
    if (inner > 0) {
      String key = path.substring(inner + 2, path.length() - 2);
      return fields.fields(path.substring(0, inner)).map(f -> text(f, key)).orElse(NONE);
    }
    int dot = path.indexOf('.');
    return dot < 0
        ? text(fields, path)
        : fields
            .fields(path.substring(0, dot))
            .map(f -> text(f, path.substring(dot + 1)))
            .orElse(NONE);
  }

  private static String text(Fields fields, String key) {
    return fields.get(key).map(PropertyChange::quoted).orElse(NONE);
  }

  private static String quoted(PropertyValue value) {
    String text = Words.text(value);
    return value instanceof Text ? "\"" + text + "\"" : text;
  }
}
