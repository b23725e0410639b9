package dev.freehold.engine.embedded;

import dev.freehold.engine.Engine;
import dev.freehold.engine.Outcome;
import dev.freehold.engine.Progress;
import dev.freehold.engine.Stack;
import dev.freehold.engine.UpOptions;
import dev.freehold.engine.UpOptions.Refresh;
import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.plan.Problem;
import dev.freehold.engine.secret.StackSecrets;
import dev.freehold.engine.state.Deployment;
import dev.freehold.engine.state.HistoryEntry;
import dev.freehold.engine.state.JournaledState;
import dev.freehold.engine.state.ResourceState;
import dev.freehold.engine.state.StackLock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;

/** The engine in this JVM: held to the Pulumi CLI's behaviour, with state that the CLI can open. */
public final class EmbeddedEngine implements Engine {
  private final EngineParts parts;
  private final ProviderPool pool;
  private final NewState states;
  private final ExecutorService workers =
      Executors.newCachedThreadPool(
          work -> {
            var thread = new Thread(work, "freehold-provider-call");
            thread.setDaemon(true);
            return thread;
          });

  public EmbeddedEngine(EngineParts parts) {
    this.parts = parts;
    this.pool = new ProviderPool(parts.providers());
    this.states = new NewState(parts.clock());
  }

  @Override
  public Plan preview(Stack stack, UpOptions options) {
    return preview(stack, options, Goals.of(stack));
  }

  @Override
  public Plan previewDestroy(Stack stack, UpOptions options) {
    return preview(stack, options, Goals.none(stack));
  }

  private Plan preview(Stack stack, UpOptions options, Goals goals) {
    Deployment deployment = parts.backend().load(stack.id());
    StackSecrets secrets = StackSecrets.of(parts.passphrase(), deployment.salt());
    List<ResourceState> resources = deployment.resources();
    var problems = new ArrayList<Problem>();
    if (options.refresh() == Refresh.YES) {
      var found =
          refresher(goals, resources, secrets).refresh(resources, new Targets(options.targets()));
      problems.addAll(found.problems());
      resources = Changes.apply(resources, found.changes());
    }
    interrupted(deployment, problems);
    resources =
        Changes.apply(resources, new Leftovers(goals, resources, pool::offline).wantedAgain());
    Plan plan = planner(goals, resources, secrets, options).plan().toPlan(stack.id());
    problems.addAll(plan.problems());
    return new Plan(stack.id(), plan.steps(), problems);
  }

  private static void interrupted(Deployment deployment, List<Problem> problems) {
    int pending = deployment.pendingOperations().size();
    if (pending > 0) {
      String message =
          "An earlier run was interrupted with "
              + pending
              + (pending == 1 ? " operation" : " operations")
              + " open. The next `up` first reads what became of them";
      problems.add(Problem.warning(Urn.NONE, Origin.NONE, message));
    }
  }

  @Override
  public Outcome up(Stack stack, UpOptions options, Predicate<Plan> approved, Progress progress) {
    return change(stack, HistoryEntry.Kind.UPDATE, options, Goals::of, approved, progress);
  }

  @Override
  public Outcome destroy(
      Stack stack, UpOptions options, Predicate<Plan> approved, Progress progress) {
    return change(stack, HistoryEntry.Kind.DESTROY, options, Goals::none, approved, progress);
  }

  private Outcome change(
      Stack stack,
      HistoryEntry.Kind kind,
      UpOptions options,
      Function<Stack, Goals> goalsOf,
      Predicate<Plan> approved,
      Progress progress) {
    Instant start = parts.clock().instant();
    try (StackLock lock = parts.backend().lock(stack.id())) {
      Run run = new Run(progress, options.onError());
      try (JournaledState state = parts.backend().open(lock, parts.passphrase())) {
        notes(lock, state, run);
        Goals goals = goalsOf.apply(stack);
        if (prepare(Goals.of(stack), state, options, run)) {
          List<ResourceState> recovered = state.deployment().resources();
          state.apply(new Leftovers(goals, recovered, pool::offline).wantedAgain());
          Planner planner =
              planner(goals, state.deployment().resources(), state.secrets(), options);
          Work work = planner.plan();
          if (appliable(work, run) && approve(work.toPlan(stack.id()), approved, run)) {
            new StackChange(state, goals, parts, pool, states, workers)
                .run(work, decider(state.secrets()), run);
          }
        }
      }
      Outcome outcome = run.outcome(stack.id());
      record(lock, kind, start, outcome);
      return outcome;
    }
  }

  /** Refuses, before anything is begun, what a provider can plan only. */
  private boolean appliable(Work work, Run run) {
    for (String type : work.changedTypes()) {
      String reason = pool.offline(Goal.pkg(type)).planOnlyBecause();
      if (!reason.isEmpty()) {
        run.take(Problem.error(Urn.NONE, Origin.NONE, reason));
        return false;
      }
    }
    return true;
  }

  private static boolean approve(Plan plan, Predicate<Plan> approved, Run run) {
    plan.problems().forEach(run::take);
    if (plan.failed() || !approved.test(plan)) {
      return false;
    }
    run.progress().planned(plan.changing());
    return true;
  }

  private static void notes(StackLock lock, JournaledState state, Run run) {
    lock.notes().forEach(note -> run.warn(Urn.NONE, note));
    state.notes().forEach(note -> run.warn(Urn.NONE, note));
  }

  /** Settles what an earlier run left open, then refreshes when asked to. */
  private boolean prepare(Goals declared, JournaledState state, UpOptions options, Run run) {
    if (!state.deployment().pendingOperations().isEmpty()) {
      Reader reader = reader(declared, state.deployment().resources(), state.secrets());
      new Settler(state, reader, pool::offline, secrets(state.secrets()))
          .settle()
          .forEach(run::take);
    }
    if (options.refresh() == Refresh.YES && !run.hasFailed()) {
      List<ResourceState> resources = state.deployment().resources();
      var found =
          refresher(declared, resources, state.secrets())
              .refresh(resources, new Targets(options.targets()));
      state.apply(found.changes());
      found.problems().forEach(run::take);
    }
    return !run.hasFailed();
  }

  @Override
  public Outcome refresh(Stack stack, UpOptions options, Progress progress) {
    Instant start = parts.clock().instant();
    var refreshing = new UpOptions(options.targets(), options.onError(), Refresh.YES);
    try (StackLock lock = parts.backend().lock(stack.id())) {
      Run run = new Run(progress, options.onError());
      try (JournaledState state = parts.backend().open(lock, parts.passphrase())) {
        notes(lock, state, run);
        prepare(Goals.of(stack), state, refreshing, run);
      }
      Outcome outcome = run.outcome(stack.id());
      record(lock, HistoryEntry.Kind.REFRESH, start, outcome);
      return outcome;
    }
  }

  @Override
  public DriftReport drift(Stack stack, UpOptions options) {
    Deployment deployment = parts.backend().load(stack.id());
    StackSecrets secrets = StackSecrets.of(parts.passphrase(), deployment.salt());
    List<ResourceState> resources = deployment.resources();
    var found =
        refresher(Goals.of(stack), resources, secrets)
            .refresh(resources, new Targets(options.targets()));
    return new DriftReport(stack.id(), found.drifts(), found.problems());
  }

  private void record(StackLock lock, HistoryEntry.Kind kind, Instant start, Outcome outcome) {
    var counts = new TreeMap<String, Integer>();
    outcome.summary().forEach((op, count) -> counts.put(op.text(), count));
    var result = outcome.failed() ? HistoryEntry.Result.FAILED : HistoryEntry.Result.SUCCEEDED;
    parts
        .backend()
        .record(lock, HistoryEntry.of(kind, result, start, parts.clock().instant(), counts));
  }

  private Planner planner(
      Goals goals, List<ResourceState> old, StackSecrets secrets, UpOptions options) {
    return new Planner(goals, old, decider(secrets), new Targets(options.targets()));
  }

  private Decider decider(StackSecrets secrets) {
    return new Decider(pool::offline, secrets(secrets));
  }

  private static Secrets secrets(StackSecrets secrets) {
    return new Secrets(secret -> secrets.open(secret).value());
  }

  private Refresher refresher(Goals declared, List<ResourceState> resources, StackSecrets secrets) {
    return new Refresher(reader(declared, resources, secrets), states, secrets(secrets));
  }

  /** Declared configurations go before those in the state, which would have to be decrypted. */
  private Reader reader(Goals declared, List<ResourceState> resources, StackSecrets secrets) {
    var providers = new StackProviders(pool, new Materialiser(secrets, parts.secrets()));
    resources.stream().filter(ResourceState::isProvider).forEach(providers::known);
    declared.all().stream()
        .filter(Goal::isProvider)
        .forEach(goal -> providers.declared(goal.urn(), goal.inputs()));
    return new Reader(providers);
  }

  @Override
  public void close() {
    workers.shutdownNow();
    pool.close();
  }
}
