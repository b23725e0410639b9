package dev.freehold.stacks.stage;

import dev.freehold.components.need.Needs;
import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.plan.Step;
import dev.freehold.engine.value.OutputRef;
import dev.freehold.stacks.DomainStack;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What one stack's plan makes or changes, and what that needs. */
final class StackWork {
  private final DomainStack stack;
  private final Map<DeclarationId, Urn> changing = new HashMap<>();
  private final Map<DeclarationId, Declaration> declared = new LinkedHashMap<>();

  StackWork(DomainStack stack, Plan plan) {
    this.stack = stack;
    for (Step step : plan.steps()) {
      if (step.op() != Operation.SAME && step.op() != Operation.DELETE) {
        changing.put(new DeclarationId(step.urn().type(), step.urn().name()), step.urn());
      }
    }
    for (Declaration declaration : stack.stack().declarations()) {
      if (changing.containsKey(declaration.id())) {
        declared.put(declaration.id(), declaration);
      }
    }
  }

  DomainStack stack() {
    return stack;
  }

  /** What changes, in the order of the declarations. */
  Collection<Declaration> changes() {
    return declared.values();
  }

  /** What it makes or changes that others may need, by name. */
  Map<String, DeclarationId> given() {
    var given = new HashMap<String, DeclarationId>();
    for (Declaration each : declared.values()) {
      Optional<String> name = Needs.given(each);
      name.ifPresent(text -> given.put(text, each.id()));
    }
    return given;
  }

  /** What changes and must be done before this. */
  Set<DeclarationId> needs(Declaration declaration) {
    var needs = new LinkedHashSet<>(declaration.options().dependsOn());
    needs.add(declaration.parent());
    needs.add(declaration.options().provider());
    declaration
        .inputs()
        .anyMatch(
            value -> {
              if (value instanceof OutputRef reference) {
                needs.add(reference.resource());
              }
              return false;
            });
    needs.retainAll(declared.keySet());
    return needs;
  }

  /** The URNs of these and of everything that they need, sorted. */
  List<String> withNeeds(Collection<DeclarationId> wanted) {
    var urns = new TreeSet<String>();
    var open = new ArrayList<>(wanted);
    while (!open.isEmpty()) {
      DeclarationId id = open.remove(open.size() - 1);
      if (urns.add(changing.get(id).value())) {
        open.addAll(needs(declared.get(id)));
      }
    }
    return List.copyOf(urns);
  }
}
