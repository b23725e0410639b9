package dev.freehold.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.secret.StackSecrets;
import dev.freehold.engine.state.Deployment;
import dev.freehold.engine.state.ResourceState;
import dev.freehold.engine.state.ResourceState.Mark;
import dev.freehold.engine.state.StateBackend;
import dev.freehold.engine.value.Fields;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares what the state says with what is there.
 *
 * @param foreign things that were there before the stack
 */
record Books(Deployment deployment, Passphrase passphrase, Set<String> foreign) {
  static Books of(StateBackend backend, Passphrase passphrase, Set<String> foreign) {
    return new Books(backend.load(Program.ID), passphrase, foreign);
  }

  /** Everything in the world is in the state or pending, and the other way round. */
  void checkNothingForgotten(Map<String, Fields> world) {
    Set<String> open =
        deployment.pendingOperations().stream()
            .map(operation -> thing(operation.resource()))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> known =
        deployment.resources().stream()
            .filter(Books::standsForAThing)
            .map(Books::thing)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> there = new TreeSet<>(world.keySet());
    assertThat(known).containsAll(minus(minus(there, open), foreign));
    assertThat(there).containsAll(minus(minus(known, open), foreign));
  }

  /** Nothing is open, nothing is marked, and state and world are both what is expected. */
  void checkSettled(Map<String, Fields> expected, Map<String, Fields> world) {
    assertThat(deployment.pendingOperations()).isEmpty();
    assertThat(deployment.resources())
        .noneMatch(r -> r.is(Mark.DELETE) || r.is(Mark.PENDING_REPLACEMENT));
    assertThat(own(world)).isEqualTo(own(expected));
    assertThat(own(inputs())).isEqualTo(own(expected));
  }

  static void checkNothingToDo(Plan plan) {
    assertThat(plan.problems()).isEmpty();
    assertThat(plan.steps()).allMatch(step -> step.op() == Operation.SAME);
  }

  private Map<String, Fields> inputs() {
    var secrets = StackSecrets.of(passphrase, deployment.salt());
    var inputs = new TreeMap<String, Fields>();
    deployment.resources().stream()
        .filter(Books::standsForAThing)
        .forEach(r -> inputs.put(r.id(), secrets.open(r.inputs())));
    return inputs;
  }

  private Map<String, Fields> own(Map<String, Fields> all) {
    var own = new TreeMap<>(all);
    own.keySet().removeAll(foreign);
    return own;
  }

  private static boolean standsForAThing(ResourceState entry) {
    return entry.type().equals(ThingProvider.TYPE) && !entry.is(Mark.PENDING_REPLACEMENT);
  }

  private static String thing(ResourceState entry) {
    return entry.id().isEmpty() ? entry.inputs().text("name").orElseThrow() : entry.id();
  }

  private static Set<String> minus(Set<String> all, Set<String> some) {
    var left = new TreeSet<>(all);
    left.removeAll(some);
    return left;
  }
}
