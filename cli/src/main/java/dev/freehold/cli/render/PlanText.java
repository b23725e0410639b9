package dev.freehold.cli.render;

import dev.freehold.cli.terminal.Style;
import dev.freehold.components.word.Words;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Problem;
import dev.freehold.engine.plan.Step;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Text;
import dev.freehold.stacks.change.EntryChange;
import dev.freehold.stacks.change.ResourceChange;
import dev.freehold.stacks.change.Sign;
import dev.freehold.stacks.change.StackPlan;
import dev.freehold.stacks.change.ValueChange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A plan as people read it: what changes in the words of the YAML, provider detail below. */
public final class PlanText {
  private static final int PLACE = 46;

  private final Style style;

  public PlanText(Style style) {
    this.style = style;
  }

  /** One stack; empty when nothing changes and nothing is wrong. */
  public String stack(StackPlan plan) {
    if (!plan.changes() && plan.plan().problems().isEmpty()) {
      return "";
    }
    var text = new StringBuilder();
    text.append(style.bold(plan.ref().toString())).append('\n');
    plan.reasons().forEach(reason -> text.append(style.dim("  " + reason)).append('\n'));
    plan.entries().forEach(entry -> entry(entry, text));
    plan.plan().problems().forEach(problem -> problem(problem, text));
    losses(plan, text);
    text.append("  ").append(summary(plan.plan().summary(), Tense.PLANNED)).append("\n\n");
    return text.toString();
  }

  /** A stack that could not be planned. */
  public String broken(String stack, String message) {
    return style.bold(stack) + "\n" + style.red("  Error: ") + message + "\n\n";
  }

  private void entry(EntryChange entry, StringBuilder text) {
    String head = "  " + entry.sign().symbol() + " " + entry.entry();
    text.append(paint(entry.sign(), head));
    if (!entry.place().isEmpty()) {
      text.append(" ".repeat(Math.max(2, PLACE - head.length()))).append(style.dim(entry.place()));
    }
    text.append('\n');
    for (ResourceChange resource : entry.resources()) {
      resource.values().forEach(value -> value(value, text));
    }
    for (ResourceChange resource : entry.resources()) {
      resource(resource, text);
    }
  }

  private static void value(ValueChange value, StringBuilder text) {
    text.append("      ").append(value.key()).append(": ");
    if (value.before().isEmpty()) {
      text.append(value.after());
    } else if (value.after().isEmpty()) {
      text.append(value.before()).append(" -> (gone)");
    } else {
      text.append(value.before()).append(" -> ").append(value.after());
    }
    text.append('\n');
  }

  private void resource(ResourceChange resource, StringBuilder text) {
    Step step = resource.step();
    String line =
        "      " + resource.sign().symbol() + " " + step.urn().type() + " " + step.urn().name();
    String detail = resource.detail().isEmpty() ? "" : "  " + resource.detail();
    text.append(style.dim(line + detail)).append('\n');
    if (step.op() == Operation.UPDATE || step.op() == Operation.REPLACE) {
      step.diff()
          .detailed()
          .forEach(
              (path, kind) -> {
                String change =
                    "          "
                        + path
                        + ": "
                        + at(step.before(), path)
                        + " -> "
                        + at(step.after(), path);
                text.append(style.dim(change)).append('\n');
              });
    }
  }

  /** The value at a path of the diff; paths go at most one object deep. */
  private static String at(Fields fields, String path) {
    int inner = path.indexOf("[\"");
    if (inner > 0) {
      String key = path.substring(inner + 2, path.length() - 2);
      return fields.fields(path.substring(0, inner)).map(f -> text(f, key)).orElse("(none)");
    }
    int dot = path.indexOf('.');
    return dot < 0
        ? text(fields, path)
        : fields
            .fields(path.substring(0, dot))
            .map(f -> text(f, path.substring(dot + 1)))
            .orElse("(none)");
  }

  private static String text(Fields fields, String key) {
    return fields.get(key).map(PlanText::quoted).orElse("(none)");
  }

  private static String quoted(PropertyValue value) {
    String text = Words.text(value);
    return value instanceof Text ? "\"" + text + "\"" : text;
  }

  private void problem(Problem problem, StringBuilder text) {
    boolean error = problem.severity() == Problem.Severity.ERROR;
    String word = error ? style.red("  Error: ") : style.yellow("  Warning: ");
    text.append(word).append(problem.message().strip().replace("\n", "\n    ")).append('\n');
  }

  private void losses(StackPlan plan, StringBuilder text) {
    if (!plan.losses().isEmpty()) {
      text.append(style.red("  Data loss")).append('\n');
      plan.losses().forEach(loss -> text.append(style.red("    ! " + loss)).append('\n'));
    }
  }

  /** Whether a summary speaks of the future or the past. */
  public enum Tense {
    PLANNED,
    DONE
  }

  /** {@code 3 to create, 1 to update, 12 unchanged}. */
  public String summary(Map<Operation, Integer> counts, Tense tense) {
    var parts = new ArrayList<String>();
    for (Word word : Word.values()) {
      int count = counts.getOrDefault(word.op, 0);
      if (count > 0) {
        parts.add(
            count + " " + (tense == Tense.PLANNED ? "to " + word.infinitive : word.participle));
      }
    }
    int same = counts.getOrDefault(Operation.SAME, 0);
    if (same > 0 || parts.isEmpty()) {
      parts.add(same + " unchanged");
    }
    return String.join(", ", parts);
  }

  private enum Word {
    CREATE(Operation.CREATE, "create", "created"),
    UPDATE(Operation.UPDATE, "update", "updated"),
    REPLACE(Operation.REPLACE, "replace", "replaced"),
    IMPORT(Operation.IMPORT, "import", "imported"),
    DELETE(Operation.DELETE, "delete", "deleted");

    private final Operation op;
    private final String infinitive;
    private final String participle;

    Word(Operation op, String infinitive, String participle) {
      this.op = op;
      this.infinitive = infinitive;
      this.participle = participle;
    }
  }

  /** All stacks together, in one line. */
  public String total(List<StackPlan> plans) {
    var counts = new EnumMap<Operation, Integer>(Operation.class);
    plans.forEach(
        plan -> plan.plan().summary().forEach((op, n) -> counts.merge(op, n, Integer::sum)));
    long losses = plans.stream().mapToLong(plan -> plan.losses().size()).sum();
    String loss = losses == 0 ? "" : style.red(", " + losses + " with data loss");
    long changing = plans.stream().filter(StackPlan::changes).count();
    String stacks = plans.size() == 1 ? "1 stack" : plans.size() + " stacks";
    return changing == 0
        ? "Nothing changes in " + stacks + "."
        : stacks + ", " + changing + " with changes: " + summary(counts, Tense.PLANNED) + loss;
  }

  private String paint(Sign sign, String text) {
    return switch (sign) {
      case ADD, IMPORT -> style.green(text);
      case CHANGE -> style.yellow(text);
      case REPLACE, REMOVE -> style.red(text);
    };
  }
}
