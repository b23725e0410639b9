package dev.freehold.engine.embedded;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A goal while a run goes on: whom it waits for, who waits for it, what is left to do. */
final class Node {
  final Planned planned;
  final List<Node> waiters = new ArrayList<>();
  final Deque<Action> chain = new ArrayDeque<>();
  Verdict verdict;
  int waitsFor;
  Status status = Status.WAITING;

  /** How far it is. */
  enum Status {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    SKIPPED
  }

  Node(Planned planned) {
    this.planned = planned;
    this.verdict = planned.verdict();
  }

  Goal goal() {
    return planned.goal();
  }

  void waitFor(Node other) {
    other.waiters.add(this);
    waitsFor++;
  }
}
