package dev.freehold.stacks.change;

import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.plan.Step;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Joined;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Unknown;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells what a plan knows only in part: a text with outputs inside is unknown to an engine until
 * they are there, but most of it is declared.
 */
final class Declared {
  private final Map<DeclarationId, Fields> joined = new HashMap<>();

  Declared(Collection<Declaration> declarations) {
    for (Declaration each : declarations) {
      if (each.inputs().values().values().stream().anyMatch(Joined.class::isInstance)) {
        joined.put(each.id(), each.inputs());
      }
    }
  }

  Plan told(Plan plan) {
    return joined.isEmpty()
        ? plan
        : new Plan(plan.stack(), plan.steps().stream().map(this::told).toList(), plan.problems());
  }

  private Step told(Step step) {
    Fields declared = joined.get(new DeclarationId(step.urn().type(), step.urn().name()));
    if (declared == null) {
      return step;
    }
    Fields after = step.after();
    for (Map.Entry<String, PropertyValue> each : declared.values().entrySet()) {
      boolean unknown = after.get(each.getKey()).filter(Unknown.class::isInstance).isPresent();
      if (unknown && each.getValue() instanceof Joined text) {
        after = after.with(each.getKey(), text);
      }
    }
    return step.withAfter(after);
  }
}
