package dev.freehold.cli.render;

import dev.freehold.cli.render.review.PropertyChange;
import dev.freehold.cli.terminal.Style;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Problem;
import dev.freehold.engine.plan.Step;
import dev.freehold.stacks.change.EntryChange;
import dev.freehold.stacks.change.ResourceChange;
import dev.freehold.stacks.change.Sign;
import dev.freehold.stacks.change.StackPlan;
import dev.freehold.stacks.change.ValueChange;
import dev.freehold.stacks.decision.Decision;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A plan as people read it: what changes in the words of the YAML, provider detail below. */
public final class PlanText {
  private static final int PLACE = 46;
  private static final int FEW = 3;

  private final Style style;

  public PlanText(Style style) {
    this.style = style;
  }

  /** How much is shown of plans in which very much changes. */
  public enum Detail {
    EVERYTHING,
    /** What is replaced or loses data in full, the rest as numbers where it is many. */
    IMPORTANT;

    private static final int MANY = 250;

    /** What people can read of so many entries. */
    public static Detail of(List<StackPlan> plans) {
      long entries = plans.stream().mapToLong(plan -> plan.entries().size()).sum();
      return entries > MANY ? IMPORTANT : EVERYTHING;
    }
  }

  /** One stack; empty when nothing changes and nothing is wrong. */
  public String stack(StackPlan plan, Detail detail) {
    if (!plan.changes() && plan.plan().problems().isEmpty()) {
      return "";
    }
    var text = new StringBuilder();
    text.append(style.bold(plan.ref().toString())).append('\n');
    reasons(plan.reasons(), detail == Detail.EVERYTHING ? Integer.MAX_VALUE : FEW, text);
    if (detail == Detail.EVERYTHING) {
      plan.entries().forEach(entry -> entry(entry, text));
    } else {
      Importance entries = Importance.of(plan.entries());
      if (entries.onlyNew() && plan.plan().problems().isEmpty()) {
        return onlyNew(plan, entries);
      }
      important(entries, text);
    }
    plan.plan().problems().forEach(problem -> problem(problem, text));
    losses(plan, text);
    text.append("  ").append(summary(plan.plan().summary(), Tense.PLANNED)).append("\n\n");
    return text.toString();
  }

  private void reasons(List<String> reasons, int most, StringBuilder text) {
    reasons.stream()
        .limit(most)
        .forEach(reason -> text.append(style.dim("  " + Visible.line(reason))).append('\n'));
    if (reasons.size() > most) {
      text.append(style.dim("  and " + (reasons.size() - most) + " more")).append('\n');
    }
  }

  /** A stack that could not be planned. */
  public String broken(String stack, String message) {
    return style.bold(stack) + "\n" + style.red("  Error: ") + message + "\n\n";
  }

  /** {@code payments/prod + 1 domain, 3 topic, 2 grant}. */
  private String onlyNew(StackPlan plan, Importance entries) {
    String counts =
        entries.others().entrySet().stream()
            .map(each -> each.getValue().size() + " " + each.getKey().kind())
            .collect(Collectors.joining(", "));
    return style.bold(plan.ref().toString()) + style.green("  + " + counts) + "\n";
  }

  private void important(Importance entries, StringBuilder text) {
    entries.weighty().forEach(entry -> entry(entry, text));
    entries
        .others()
        .forEach(
            (what, group) -> {
              if (group.size() > FEW) {
                String line = "  " + what.sign().symbol() + " " + group.size() + " " + what.kind();
                text.append(paint(what.sign(), line)).append('\n');
              } else if (what.sign() == Sign.CHANGE) {
                group.forEach(entry -> head(entry, text));
              } else {
                group.forEach(entry -> title(entry, text));
              }
            });
  }

  private void entry(EntryChange entry, StringBuilder text) {
    head(entry, text);
    for (ResourceChange resource : entry.resources()) {
      resource(resource, text);
    }
  }

  private void head(EntryChange entry, StringBuilder text) {
    title(entry, text);
    for (ResourceChange resource : entry.resources()) {
      resource.values().forEach(value -> value(value, text));
    }
  }

  private void title(EntryChange entry, StringBuilder text) {
    String head = "  " + entry.sign().symbol() + " " + Visible.line(entry.entry());
    text.append(paint(entry.sign(), head));
    if (!entry.place().isEmpty()) {
      text.append(" ".repeat(Math.max(2, PLACE - head.length())))
          .append(style.dim(Visible.line(entry.place())));
    }
    text.append('\n');
  }

  private static void value(ValueChange value, StringBuilder text) {
    String before = Visible.line(value.before());
    String after = Visible.line(value.after());
    text.append("      ").append(Visible.line(value.key())).append(": ");
    if (before.isEmpty()) {
      text.append(after);
    } else if (after.isEmpty()) {
      text.append(before).append(" -> (gone)");
    } else {
      text.append(before).append(" -> ").append(after);
    }
    text.append('\n');
  }

  private void resource(ResourceChange resource, StringBuilder text) {
    Step step = resource.step();
    String line =
        "      " + resource.sign().symbol() + " " + step.urn().type() + " " + step.urn().name();
    String detail = resource.detail().isEmpty() ? "" : "  " + resource.detail();
    text.append(style.dim(Visible.line(line + detail))).append('\n');
    for (PropertyChange change : PropertyChange.of(step)) {
      String told = "          " + change.path() + ": " + change.before() + " -> " + change.after();
      text.append(style.dim(Visible.line(told))).append('\n');
    }
  }

  private void problem(Problem problem, StringBuilder text) {
    boolean error = problem.severity() == Problem.Severity.ERROR;
    String word = error ? style.red("  Error: ") : style.yellow("  Warning: ");
    text.append(word).append(lines(problem.message())).append('\n');
  }

  private static String lines(String message) {
    return message.strip().lines().map(Visible::line).collect(Collectors.joining("\n    "));
  }

  private void losses(StackPlan plan, StringBuilder text) {
    if (!plan.losses().isEmpty()) {
      text.append(style.red("  Data loss")).append('\n');
      plan.losses()
          .forEach(loss -> text.append(style.red("    ! " + Visible.line(loss))).append('\n'));
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

  /** What people have to decide beside data losses, which each stack tells. */
  public String decisions(List<Decision> decisions) {
    var text = new StringBuilder();
    for (Decision decision : decisions) {
      if (decision.kind() != Decision.Kind.DATA_LOSS) {
        decision(decision, text);
      }
    }
    return text.isEmpty() ? "" : style.bold("Needs a decision") + "\n" + text + "\n";
  }

  private void decision(Decision decision, StringBuilder text) {
    String what = decision.stack() + " " + decision.entry() + ": " + decision.text();
    text.append(style.red("  ! " + Visible.line(what))).append('\n');
    if (!decision.place().isEmpty()) {
      text.append("      ").append(Visible.line(decision.place())).append('\n');
    }
    decision.waysOut().forEach(way -> text.append("      ").append(Visible.line(way)).append('\n'));
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
