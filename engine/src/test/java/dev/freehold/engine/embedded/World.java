package dev.freehold.engine.embedded;

import dev.freehold.engine.value.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A remote system that outlives providers, and remembers what was asked of it. */
final class World {
  final Map<String, Fields> things;
  final List<String> calls = new ArrayList<>();

  /** Things created although they were there already. */
  final List<String> createdTwice = new ArrayList<>();

  boolean sticky = true;
  private Death death = Death.NEVER;

  World() {
    this(new TreeMap<>());
  }

  World(Map<String, Fields> things) {
    this.things = things;
  }

  /** The same things, and no memory. */
  World copy() {
    return new World(new TreeMap<>(things));
  }

  /** Lets everything be deleted, also what did not want to go. */
  void unstick() {
    sticky = false;
  }

  /** Lets the process that asks die in one of its calls. */
  void kill(Death process) {
    death = process;
  }

  /** One call about one thing. */
  synchronized <A> A call(String what, Supplier<A> effect) {
    death.before();
    calls.add(what);
    A answer = effect.get();
    death.after();
    return answer;
  }
}
