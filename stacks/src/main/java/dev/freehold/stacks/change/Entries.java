package dev.freehold.stacks.change;

import dev.freehold.components.Expansion;
import dev.freehold.components.loss.DataLoss;
import dev.freehold.components.service.ServiceExpansion;
import dev.freehold.components.topic.TopicExpansion;
import dev.freehold.components.warehouse.WarehouseExpansion;
import dev.freehold.components.word.Words;
import dev.freehold.engine.Urn;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.plan.Step;
import dev.freehold.engine.value.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Groups the steps of a plan by the entries that caused them. */
final class Entries {
  private static final Map<String, String> WORDS =
      Map.of(
          Expansion.DOMAIN, "domain ",
          ServiceExpansion.TYPE, "service/",
          TopicExpansion.TYPE, "topic/",
          WarehouseExpansion.TYPE, "warehouse/");
  private static final String PROVIDER = "pulumi:providers:";

  private final Plan plan;

  Entries(Plan plan) {
    this.plan = plan;
  }

  /** Entries in the order in which the plan comes to them. */
  List<EntryChange> changes() {
    Map<String, Group> groups = new LinkedHashMap<>();
    for (Step step : plan.steps()) {
      if (shown(step) || isLeft(step)) {
        groups.computeIfAbsent(entry(step), Group::new).add(step);
      }
    }
    return groups.values().stream().map(Group::toChange).toList();
  }

  /**
   * The old half of a replacement that an earlier run did not come to: nothing else speaks of it.
   */
  private boolean isLeft(Step step) {
    return step.op() == Operation.DELETE_REPLACED
        && plan.steps().stream()
            .noneMatch(each -> each.op() == Operation.REPLACE && each.urn().equals(step.urn()));
  }

  private static boolean shown(Step step) {
    return step.op().logical()
        && step.op() != Operation.SAME
        && !step.internal()
        && !step.urn().type().equals(Urn.STACK_TYPE);
  }

  /** What is written in the YAML, or once was: the step's own entry, or the component's above. */
  private static String entry(Step step) {
    if (!step.origin().entry().isEmpty()) {
      return step.origin().entry();
    }
    if (WORDS.containsKey(step.urn().type())) {
      return word(step.urn());
    }
    if (step.urn().type().startsWith(PROVIDER)) {
      boolean google = step.urn().type().equals(PROVIDER + "gcp");
      return google ? "Google project" : "cluster " + step.urn().name();
    }
    return WORDS.containsKey(step.parent().isNone() ? "" : step.parent().type())
        ? word(step.parent())
        : step.urn().type() + " " + step.urn().name();
  }

  private static String word(Urn component) {
    return WORDS.get(component.type()) + component.name();
  }

  static Sign signOf(Operation op) {
    return switch (op) {
      case CREATE, CREATE_REPLACEMENT -> Sign.ADD;
      case DELETE, DELETE_REPLACED, REMOVE_PENDING_REPLACE -> Sign.REMOVE;
      case REPLACE -> Sign.REPLACE;
      case IMPORT -> Sign.IMPORT;
      case SAME, UPDATE, REFRESH -> Sign.CHANGE;
    };
  }

  /** The words of a step, each with its value before and after, without those that stay. */
  static List<ValueChange> values(Step step) {
    Map<String, String> before =
        step.op() == Operation.CREATE ? Map.of() : Words.of(step.urn().type(), step.before());
    Map<String, String> after =
        step.op() == Operation.DELETE ? Map.of() : Words.of(step.urn().type(), step.after());
    var keys = new LinkedHashSet<>(after.keySet());
    keys.addAll(before.keySet());
    var values = new ArrayList<ValueChange>();
    for (String key : keys) {
      String old = before.getOrDefault(key, "");
      String now = after.getOrDefault(key, "");
      if (!old.equals(now)) {
        values.add(new ValueChange(key, old, now));
      }
    }
    return values;
  }

  /** The steps of one entry. */
  private static final class Group {
    private final String entry;
    private final List<Step> steps = new ArrayList<>();

    Group(String entry) {
      this.entry = entry;
    }

    void add(Step step) {
      steps.add(step);
    }

    EntryChange toChange() {
      var resources = new ArrayList<ResourceChange>();
      for (Step step : steps) {
        if (!WORDS.containsKey(step.urn().type())) {
          resources.add(resource(step));
        }
      }
      return new EntryChange(sign(), entry, place(), resources);
    }

    private static ResourceChange resource(Step step) {
      Sign sign = signOf(step.op());
      List<String> losses = DataLoss.of(step);
      return Words.areYaml(step.urn().type())
          ? new ResourceChange(sign, step, values(step), "", losses)
          : new ResourceChange(sign, step, List.of(), detail(step), losses);
    }

    private static String detail(Step step) {
      Fields inputs = signOf(step.op()) == Sign.REMOVE ? step.before() : step.after();
      return Words.of(step.urn().type(), inputs).entrySet().stream()
          .map(word -> word.getKey() + ": " + word.getValue())
          .collect(Collectors.joining("; "));
    }

    /** An entry comes or goes with its component, or with all of its resources. */
    private Sign sign() {
      for (Step step : steps) {
        if (WORDS.containsKey(step.urn().type()) && word(step.urn()).equals(entry)) {
          return signOf(step.op());
        }
      }
      var signs = new LinkedHashSet<Sign>();
      steps.forEach(step -> signs.add(signOf(step.op())));
      if (signs.contains(Sign.REPLACE)) {
        return Sign.REPLACE;
      }
      boolean ownWord = WORDS.values().stream().anyMatch(this::isOf);
      return signs.size() == 1 && !ownWord ? signs.iterator().next() : Sign.CHANGE;
    }

    /** Whether the entry is a component's, and not a part of one, as a table is of a warehouse. */
    private boolean isOf(String word) {
      return entry.startsWith(word) && entry.indexOf('/', word.length()) < 0;
    }

    private String place() {
      return steps.stream()
          .map(Step::origin)
          .filter(origin -> !origin.file().isEmpty())
          .findFirst()
          .map(origin -> origin.file() + ":" + origin.line())
          .orElse("");
    }
  }
}
