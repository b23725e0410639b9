package dev.freehold.engine.embedded;

import dev.freehold.engine.embedded.Action.Kind;
import dev.freehold.engine.embedded.Verdict.Mode;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.state.ResourceState;
import dev.freehold.engine.value.Fields;
import java.util.List;

/** Lays out the provider calls of one goal, in order. */
final class Chains {
  private final StackProviders providers;
  private final Materialiser materialiser;
  private final NewState states;
  private final Present present;

  Chains(StackProviders providers, Materialiser materialiser, NewState states, Present present) {
    this.providers = providers;
    this.materialiser = materialiser;
    this.states = states;
    this.present = present;
  }

  /**
   * @param old the entry that is there now, under its present marks
   * @param first dependents to delete before the old thing
   */
  void lay(Node node, ResourceState old, List<ResourceState> first) {
    Verdict verdict = node.verdict;
    if (verdict.op() == Operation.IMPORT) {
      node.chain.add(read(node));
      return;
    }
    if (verdict.deleteFirst()) {
      first.forEach(state -> node.chain.add(delete(state)));
      node.chain.add(delete(old));
    }
    boolean update = verdict.op() == Operation.UPDATE;
    Fields inputs = materialiser.resolve(verdict.inputs());
    ResourceState begun = states.begun(node.goal(), inputs, present);
    if (update) {
      begun = begun.toBuilder().id(old.id()).created(old.created()).build();
    }
    node.chain.add(
        new Action(
            update ? Kind.UPDATE : Kind.CREATE,
            providers.of(begun),
            begun,
            old,
            materialiser.reveal(inputs)));
  }

  Action delete(ResourceState state) {
    return new Action(Kind.DELETE, providers.of(state), state, state, Fields.EMPTY);
  }

  private Action read(Node node) {
    String id = node.goal().declaration().options().importId();
    ResourceState begun =
        states.begun(node.goal(), node.verdict.inputs(), present).toBuilder().id(id).build();
    ResourceState asked = begun.toBuilder().inputs(Fields.EMPTY).outputs(Fields.EMPTY).build();
    return new Action(Kind.READ, providers.of(begun), begun, asked, Fields.EMPTY);
  }

  /** Whether a goal was replaced with its old thing still there, to be deleted at the end. */
  static boolean createsFirst(Verdict verdict) {
    return verdict.op() == Operation.REPLACE
        && verdict.mode() == Mode.NORMAL
        && !verdict.deleteFirst();
  }
}
