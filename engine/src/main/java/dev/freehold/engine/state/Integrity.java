package dev.freehold.engine.state;

import dev.freehold.engine.StackId;
import dev.freehold.engine.Urn;
import dev.freehold.engine.state.ResourceState.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must hold for every state, as in {@code VerifyIntegrity} of the CLI; and, more than the CLI
 * asks, that every resource belongs to the stack.
 */
final class Integrity {
  private static final int SHOWN = 10;

  private final List<String> problems = new ArrayList<>();

  /** By URN of what has come, whether one of its entries is not marked for deletion. */
  private final Map<String, Boolean> live = new HashMap<>();

  private final Set<String> providers = new HashSet<>();
  private final Set<String> unmet = new HashSet<>();
  private final String prefix;

  private Integrity(StackId stack) {
    this.prefix = "urn:pulumi:" + stack.stack() + "::" + stack.project() + "::";
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
    deployment.resources().forEach(this::check);
    deployment.resources().stream()
        .filter(state -> unmet.contains(state.urn().value()))
        .forEach(state -> problem(state, "comes after what needs it"));
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
    for (var property : state.propertyDependencies().entrySet()) {
      for (Urn urn : property.getValue()) {
        checkReference(state, urn, "dependency by property");
      }
    }
    addUrn(state);
    if (isProvider(state)) {
      providers.add(state.urn() + "::" + state.id());
    }
  }

  private void addUrn(ResourceState state) {
    boolean isLive = !state.is(Mark.DELETE);
    String urn = state.urn().value();
    if (isLive && live.getOrDefault(urn, false)) {
      problem(state, "is there twice and not marked for deletion");
    }
    live.merge(urn, isLive, (one, other) -> one || other);
  }

  /** Providers have no provider, and that is seen faster than the type. */
  private static boolean isProvider(ResourceState state) {
    return state.custom() && state.provider().isEmpty() && state.isProvider();
  }

  private void checkStack(ResourceState state) {
    Urn urn = state.urn();
    if (!urn.value().startsWith(prefix)) {
      problem(state, "belongs to the stack " + urn.project() + "/" + urn.stack());
    }
  }

  private void checkKind(ResourceState state) {
    if (!state.custom() && !state.id().isEmpty()) {
      problem(state, "is a component and has the id " + state.id());
    }
    if (isProvider(state) && state.id().isEmpty()) {
      problem(state, "is a provider without id");
    }
  }

  private void checkReference(ResourceState state, Urn urn, String role) {
    if (!live.containsKey(urn.value())) {
      unmet.add(urn.value());
      problem(state, "has the " + role + " " + urn + ", which does not come before it");
    }
  }

  private void problem(ResourceState state, String what) {
    problems.add("resource " + state.urn() + " " + what);
  }
}
