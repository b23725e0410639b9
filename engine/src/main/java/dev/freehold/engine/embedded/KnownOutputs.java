package dev.freehold.engine.embedded;

import dev.freehold.engine.Urn;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.state.ResourceState;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.OutputRef;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Unknown;
import java.util.HashMap;
import java.util.Map;

/** What other resources' references give: outputs in the state, or wanted inputs, or unknown. */
final class KnownOutputs {
  private final Goals goals;
  private final Map<Urn, Known> known = new HashMap<>();

  KnownOutputs(Goals goals) {
    this.goals = goals;
  }

  private record Known(PropertyValue id, Fields outputs) {}

  /** The goal's inputs with every reference replaced. */
  Fields resolve(Goal goal) {
    if (!goal.inputs().anyMatch(OutputRef.class::isInstance)) {
      return goal.inputs();
    }
    return new Rewriter(value -> value instanceof OutputRef ref ? resolve(ref) : value)
        .rewrite(goal.inputs());
  }

  private PropertyValue resolve(OutputRef reference) {
    Known target = known.get(goals.get(reference.resource()).urn());
    if (target == null) {
      return Unknown.INSTANCE;
    }
    return reference.property().equals("id")
        ? target.id()
        : target.outputs().get(reference.property()).orElse(Unknown.INSTANCE);
  }

  /** Takes what will be known of a resource before anything has been done. */
  void planned(Goal goal, Prior prior, Verdict verdict) {
    boolean stays = verdict.op() == Operation.SAME || verdict.op() == Operation.UPDATE;
    if (verdict.op() == Operation.SAME && prior.exists()) {
      done(prior.state(), goal.urn());
      return;
    }
    PropertyValue id =
        stays && prior.exists() ? PropertyValue.of(prior.state().id()) : Unknown.INSTANCE;
    Fields outputs = verdict.inputs();
    if (stays && prior.exists()) {
      for (var old : prior.state().outputs().values().entrySet()) {
        outputs = outputs.has(old.getKey()) ? outputs : outputs.with(old.getKey(), old.getValue());
      }
    }
    known.put(goal.urn(), new Known(id, outputs));
  }

  /** Takes what is known of a resource that is there. */
  void done(ResourceState state, Urn urn) {
    known.put(urn, new Known(PropertyValue.of(state.id()), state.outputs()));
  }
}
