package dev.freehold.engine.state;

import dev.freehold.engine.StackId;
import dev.freehold.engine.Urn;
import dev.freehold.engine.state.ResourceState.Mark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What must hold for every state, as in {@code VerifyIntegrity} of the CLI; and, more than the CLI
 * asks, that every resource belongs to the stack.
 */
final class Integrity {
  private static final int SHOWN = 10;

  private final List<String> problems = new ArrayList<>();
  private final Set<Urn> seen = new HashSet<>();
  private final Set<Urn> live = new HashSet<>();
  private final Set<String> providers = new HashSet<>();
  private final Set<Urn> all = new HashSet<>();
  private final StackId stack;

  private Integrity(StackId stack) {
    this.stack = stack;
  }

  /** Throws a message that says what is wrong with which resource. */
  static void verify(StackId stack, Deployment deployment) {
    List<String> problems = new Integrity(stack).problems(deployment);
    if (!problems.isEmpty()) {
      var shown = problems.subList(0, Math.min(SHOWN, problems.size()));
      int more = problems.size() - shown.size();
      throw new StateException(
          "The state of "
              + stack
              + " is inconsistent:\n  "
              + String.join("\n  ", shown)
              + (more == 0 ? "" : "\n  and " + more + " more"));
    }
  }

  private List<String> problems(Deployment deployment) {
    deployment.resources().forEach(state -> all.add(state.urn()));
    deployment.resources().forEach(this::check);
    return problems;
  }

  private void check(ResourceState state) {
    checkStack(state);
    checkKind(state);
    if (!state.provider().isEmpty() && !providers.contains(state.provider())) {
      problem(state, "refers to unknown provider " + state.provider());
    }
    if (!state.parent().isNone()) {
      checkReference(state, state.parent(), "parent");
    }
    state.dependencies().forEach(urn -> checkReference(state, urn, "dependency"));
    state
        .propertyDependencies()
        .forEach(
            (name, urns) ->
                urns.forEach(
                    urn -> checkReference(state, urn, "dependency of the property " + name)));
    if (!state.is(Mark.DELETE) && !live.add(state.urn())) {
      problem(state, "is there twice and not marked for deletion");
    }
    seen.add(state.urn());
    if (state.isProvider()) {
      providers.add(state.urn() + "::" + state.id());
    }
  }

  private void checkStack(ResourceState state) {
    Urn urn = state.urn();
    if (!urn.stack().equals(stack.stack()) || !urn.project().equals(stack.project())) {
      problem(state, "belongs to the stack " + urn.project() + "/" + urn.stack());
    }
  }

  private void checkKind(ResourceState state) {
    if (!state.custom() && !state.id().isEmpty()) {
      problem(state, "is a component and has the id " + state.id());
    }
    if (state.isProvider() && state.id().isEmpty()) {
      problem(state, "is a provider without id");
    }
  }

  private void checkReference(ResourceState state, Urn urn, String role) {
    if (!seen.contains(urn)) {
      String where = all.contains(urn) ? ", which comes after it" : ", which is not in the state";
      problem(state, "has the " + role + " " + urn + where);
    }
  }

  private void problem(ResourceState state, String what) {
    problems.add("resource " + state.urn() + " " + what);
  }
}
