package dev.freehold.engine.embedded;

import dev.freehold.engine.embedded.ActionResult.Answer;
import dev.freehold.engine.embedded.Decider.ProviderChange;
import dev.freehold.engine.embedded.Verdict.Mode;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.state.Ending;
import dev.freehold.engine.state.JournaledState;
import dev.freehold.engine.state.ResourceState;
import dev.freehold.engine.state.ResourceState.Mark;
import dev.freehold.engine.state.StateChange;
import dev.freehold.engine.value.Fields;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Brings the steps of goals into the state. */
final class Steps {
  private final JournaledState state;
  private final Live live;
  private final KnownOutputs outputs;
  private final Decider decider;
  private final Chains chains;
  private final Present present;
  private final StackProviders providers;
  private final Materialiser materialiser;
  private final NewState states;
  private final Supplier<String> newIds;
  private final Map<Action, Node> owners = new IdentityHashMap<>();
  private final List<StateChange> components = new ArrayList<>();

  Steps(StepsContext context) {
    state = context.state();
    live = new Live(context.state());
    outputs = new KnownOutputs(context.goals());
    decider = context.decider();
    providers = context.providers();
    states = context.states();
    newIds = context.newIds();
    materialiser = context.materialiser();
    present = Present.with(providers);
    chains = new Chains(providers, materialiser, states, present);
  }

  /**
   * A goal after one of its calls.
   *
   * @param error empty when it worked
   */
  record Recorded(Node node, String error) {}

  /**
   * Whether what was planned no longer fits: the old thing is gone, or is not, against the plan.
   */
  boolean surprises(Node node) {
    boolean expectedGone = node.verdict.mode() == Mode.ALREADY_DELETED;
    boolean untouched = node.verdict.mode() == Mode.KEPT || node.verdict.mode() == Mode.SKIPPED;
    return !untouched && !node.verdict.failed() && expectedGone != gone(node);
  }

  private boolean gone(Node node) {
    Prior prior = node.planned.prior();
    return prior.exists() && live.now(prior.state()).is(Mark.PENDING_REPLACEMENT);
  }

  Verdict decideAgain(Node node) {
    Goal goal = node.goal();
    Prior prior = node.planned.prior();
    Fields inputs = outputs.resolve(goal);
    if (gone(node)) {
      return decider.recreate(goal, inputs);
    }
    ProviderChange change =
        node.verdict.diff().replaces().contains("provider")
            ? ProviderChange.REPLACES_RESOURCES
            : ProviderChange.KEEPS_RESOURCES;
    return decider.decide(goal, prior, inputs, change);
  }

  /** An untargeted goal: what is there stays as it is. */
  void kept(Node node) {
    if (node.planned.prior().exists()) {
      outputs.done(node.planned.prior().state(), node.goal().urn());
      present.keep(node.goal().urn(), node.planned.prior().state().urn());
    }
  }

  /** Components, providers and everything unchanged: nothing remote. */
  void inline(Node node) {
    Goal goal = node.goal();
    Prior prior = node.planned.prior();
    Fields inputs = node.verdict.inputs();
    ResourceState made =
        node.verdict.op() == Operation.SAME
            ? states.same(goal, prior.state(), inputs, present)
            : changedInline(goal, prior, inputs, node.verdict.op());
    if (goal.isProvider()) {
      providers.known(made);
      providers.declared(goal.urn(), outputs.resolve(goal));
    }
    if (!goal.custom() && !prior.exists()) {
      components.add(new StateChange.Added(made));
    } else if (!prior.exists()) {
      apply(List.of(new StateChange.Added(made)));
    } else if (node.verdict.op() == Operation.REPLACE) {
      apply(StateChange.replacement(prior.state(), made));
    } else if (!made.equals(prior.state())) {
      apply(List.of(new StateChange.Replaced(prior.state(), made)));
    }
    live.put(prior.state(), made);
    outputs.done(made, goal.urn());
  }

  /**
   * Records the components made so far, all with one write. Call before anything remote is begun:
   * what is below a component is recorded after it.
   */
  void recordComponents() {
    if (!components.isEmpty()) {
      state.apply(components);
      components.clear();
    }
  }

  private void apply(List<StateChange> changes) {
    recordComponents();
    state.apply(changes);
  }

  private ResourceState changedInline(Goal goal, Prior prior, Fields wanted, Operation op) {
    Fields inputs = materialiser.resolve(wanted);
    ResourceState begun = states.begun(goal, inputs, present);
    if (!goal.isProvider()) {
      return begun;
    }
    Fields out = inputs.without("__internal");
    return op == Operation.UPDATE
        ? states.updated(begun, prior.state(), out)
        : states.created(begun, newIds.get(), out);
  }

  void lay(Node node, List<ResourceState> first) {
    chains.lay(node, live.now(node.planned.prior().state()), first);
  }

  /** Remembers for which goal a call is made. */
  Action owned(Node node, Action action) {
    owners.put(action, node);
    return action;
  }

  /** Forgets what is to leave the stack and live on; nothing is asked of the provider then. */
  boolean retained(Action action) {
    boolean delete = action.kind() == Action.Kind.DELETE;
    if (delete && action.before().is(Mark.RETAIN_ON_DELETE)) {
      apply(List.of(pendingReplacement(action.before())));
      return true;
    }
    return false;
  }

  /** Records a finished batch, all with one write. */
  List<Recorded> record(List<ActionResult> results) {
    var endings = new ArrayList<Ending>();
    var recorded = new ArrayList<Recorded>();
    for (ActionResult result : results) {
      Action action = result.action();
      String error =
          result
              .outcome()
              .fold(
                  answer -> succeeded(action, answer, endings),
                  failed -> failed(action, failed, endings));
      recorded.add(new Recorded(owners.remove(action), error));
    }
    state.end(endings);
    return recorded;
  }

  private String failed(Action action, Result.Failed<Answer> failed, List<Ending> endings) {
    failed.part().ifPresent(part -> partly(action, part, failed.message(), endings));
    boolean onlyRead = action.kind() == Action.Kind.READ;
    if (onlyRead || failed.certainty() == Result.Certainty.NOTHING_HAPPENED) {
      endings.add(Ending.failed(action.pending()));
    }
    return failed.message();
  }

  /** As in the CLI: an update that was done in part keeps the old inputs, so that it differs. */
  private void partly(Action action, Answer part, String message, List<Ending> endings) {
    ResourceState subject = action.subject();
    ResourceState made =
        action.kind() == Action.Kind.CREATE
            ? states.created(subject, part.id(), part.outputs())
            : states.updated(subject, action.before(), part.outputs()).toBuilder()
                .inputs(action.before().inputs())
                .build();
    end(action, made.toBuilder().initErrors(List.of(message)).build(), endings);
  }

  private String succeeded(Action action, Answer answer, List<Ending> endings) {
    return switch (action.kind()) {
      case DELETE -> {
        endings.add(new Ending(action.pending(), List.of(pendingReplacement(action.before()))));
        yield "";
      }
      case CREATE ->
          end(action, states.created(action.subject(), answer.id(), answer.outputs()), endings);
      case UPDATE ->
          end(action, states.updated(action.subject(), action.before(), answer.outputs()), endings);
      case READ -> imported(action, answer, endings);
    };
  }

  private StateChange pendingReplacement(ResourceState old) {
    ResourceState marked = old.toBuilder().mark(Mark.PENDING_REPLACEMENT).build();
    live.put(old, marked);
    return new StateChange.Amended(old, marked);
  }

  private String end(Action action, ResourceState made, List<Ending> endings) {
    Node node = owners.get(action);
    Prior prior = node.planned.prior();
    List<StateChange> changes;
    if (!prior.exists()) {
      changes = List.of(new StateChange.Added(made));
    } else if (Chains.createsFirst(node.verdict)) {
      changes = StateChange.replacement(prior.state(), made);
    } else {
      changes = List.of(new StateChange.Replaced(live.now(prior.state()), made));
    }
    endings.add(new Ending(action.pending(), changes));
    live.put(prior.state(), made);
    outputs.done(made, node.goal().urn());
    return "";
  }

  private String imported(Action action, Answer answer, List<Ending> endings) {
    Node node = owners.get(action);
    if (answer.id().isEmpty()) {
      endings.add(Ending.failed(action.pending()));
      return "cannot import "
          + node.goal().urn()
          + ": there is nothing with the id '"
          + action.subject().id()
          + "'";
    }
    ResourceState read =
        action.subject().toBuilder()
            .id(answer.id())
            .inputs(answer.inputs())
            .outputs(answer.outputs())
            .build();
    Verdict verdict =
        decider.decide(
            node.goal(), new Prior(read), node.verdict.inputs(), ProviderChange.KEEPS_RESOURCES);
    if (verdict.failed() || verdict.op() != Operation.SAME) {
      endings.add(Ending.failed(action.pending()));
      return mismatch(node, verdict);
    }
    return end(action, read, endings);
  }

  private static String mismatch(Node node, Verdict verdict) {
    DiffResult diff = verdict.diff();
    String what =
        verdict.failed()
            ? String.join("; ", verdict.errors())
            : String.join(", ", diff.detailed().keySet());
    return "cannot import "
        + node.goal().urn()
        + ": inputs to import do not match the existing resource: "
        + what
        + ". Declare what is there first, then change it";
  }
}
