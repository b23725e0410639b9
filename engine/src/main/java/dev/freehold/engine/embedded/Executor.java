package dev.freehold.engine.embedded;

import dev.freehold.engine.Urn;
import dev.freehold.engine.embedded.Node.Status;
import dev.freehold.engine.embedded.Planned.Certainty;
import dev.freehold.engine.embedded.Verdict.Mode;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.secret.SecretException;
import dev.freehold.engine.state.ResourceState;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Does what was planned: a goal begins as soon as everything it needs is there; what can go to a
 * provider together goes together.
 */
final class Executor {
  private final Work work;
  private final Steps steps;
  private final Batches batches;
  private final Run run;
  private final Map<Urn, Node> nodes = new HashMap<>();
  private final Map<Urn, Node> byOldUrn = new HashMap<>();
  private final Deque<Node> ready = new ArrayDeque<>();

  Executor(Work work, Steps steps, Batches batches, Run run) {
    this.work = work;
    this.steps = steps;
    this.batches = batches;
    this.run = run;
  }

  void run() {
    connect();
    try {
      work();
    } finally {
      batches.drain(steps::record);
    }
    nodes.values().stream()
        .filter(node -> node.status == Status.WAITING)
        .forEach(node -> run.skipped(node.goal().urn()));
  }

  private void work() {
    while (true) {
      while (!ready.isEmpty() && !run.stopping()) {
        begin(ready.poll());
      }
      steps.recordComponents();
      batches.start();
      if (batches.idle()) {
        return;
      }
      steps.record(batches.next()).forEach(this::proceed);
    }
  }

  private void connect() {
    for (Planned planned : work.planned()) {
      Node node = new Node(planned);
      Goal goal = planned.goal();
      nodes.put(goal.urn(), node);
      waitFor(node, goal.parent());
      waitFor(node, goal.provider());
      goal.dependencies().forEach(need -> waitFor(node, need));
    }
    for (Node node : nodes.values()) {
      if (node.planned.prior().exists()) {
        byOldUrn.put(node.planned.prior().state().urn(), node);
      }
    }
    deletedBeforeTheyAreMadeAgain();
    for (Planned planned : work.planned()) {
      Node node = nodes.get(planned.goal().urn());
      if (node.waitsFor == 0) {
        ready.add(node);
      }
    }
  }

  private void waitFor(Node node, Urn need) {
    Node other = nodes.get(need);
    if (other != null && other != node) {
      node.waitFor(other);
    }
  }

  private void deletedBeforeTheyAreMadeAgain() {
    for (Node node : nodes.values()) {
      for (ResourceState dependent : node.planned.deleteFirst()) {
        Node other = byOldUrn.get(dependent.urn());
        if (other != null && !other.goal().dependencies().contains(node.goal().urn())) {
          other.waitFor(node);
        }
      }
    }
  }

  private void begin(Node node) {
    node.status = Status.RUNNING;
    List<ResourceState> first = node.planned.deleteFirst();
    if (node.planned.certainty() == Certainty.DECIDE_AGAIN || steps.surprises(node)) {
      node.verdict = steps.decideAgain(node);
      first = node.verdict.deleteFirst() ? dependentsStillThere(node) : List.of();
    }
    if (node.verdict.failed()) {
      node.verdict.errors().forEach(error -> fail(node, error));
      return;
    }
    Optional<ResourceState> untargeted = first.stream().filter(this::mustStay).findFirst();
    if (untargeted.isPresent()) {
      fail(node, Targets.missing(node.goal().urn(), untargeted.get().urn()));
      return;
    }
    if (node.verdict.mode() == Mode.SKIPPED || node.verdict.mode() == Mode.KEPT) {
      steps.kept(node);
      finish(node);
    } else if (!node.goal().custom() || node.goal().isProvider() || same(node)) {
      inline(node);
    } else {
      layChain(node, first);
    }
  }

  private void inline(Node node) {
    try {
      steps.inline(node);
    } catch (SecretException missing) {
      fail(node, missing.getMessage());
      return;
    }
    finish(node);
  }

  private boolean mustStay(ResourceState dependent) {
    Node other = byOldUrn.get(dependent.urn());
    return other != null && other.verdict.mode() == Mode.KEPT;
  }

  private static boolean same(Node node) {
    return node.verdict.op() == Operation.SAME;
  }

  private List<ResourceState> dependentsStillThere(Node node) {
    return work.dependents()
        .replacedWith(
            node.planned.prior().state(),
            state -> {
              Node other = byOldUrn.get(state.urn());
              return other == null || other.status == Status.WAITING;
            });
  }

  private void layChain(Node node, List<ResourceState> first) {
    try {
      steps.lay(node, first);
    } catch (SecretException missing) {
      fail(node, missing.getMessage());
      return;
    }
    run.progress().began(node.verdict.op(), node.goal().urn());
    next(node);
  }

  /** The next call of the goal's chain, or its end. */
  private void next(Node node) {
    Action action = node.chain.poll();
    while (action != null && steps.retained(action)) {
      action = node.chain.poll();
    }
    if (action == null) {
      finish(node);
    } else {
      batches.add(steps.owned(node, action));
    }
  }

  private void proceed(Steps.Recorded recorded) {
    Node node = recorded.node();
    if (recorded.error().isEmpty()) {
      next(node);
    } else {
      node.chain.clear();
      fail(node, recorded.error());
    }
  }

  private void finish(Node node) {
    node.status = Status.DONE;
    run.done(node.verdict.op(), node.goal().urn());
    for (Node waiter : node.waiters) {
      waiter.waitsFor--;
      if (waiter.waitsFor == 0 && waiter.status == Status.WAITING) {
        ready.add(waiter);
      }
    }
  }

  private void fail(Node node, String message) {
    node.status = Status.FAILED;
    run.failed(node.verdict.op(), node.goal().urn(), node.goal().declaration().origin(), message);
  }
}
