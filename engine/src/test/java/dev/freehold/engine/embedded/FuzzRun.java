package dev.freehold.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.Outcome;
import dev.freehold.engine.Progress;
import dev.freehold.engine.Stack;
import dev.freehold.engine.UpOptions;
import dev.freehold.engine.UpOptions.OnError;
import dev.freehold.engine.UpOptions.Refresh;
import dev.freehold.engine.Urn;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.secret.StackSecrets;
import dev.freehold.engine.state.CrashingBackend;
import dev.freehold.engine.state.CrashingFiles;
import dev.freehold.engine.state.CrashingFiles.Crash;
import dev.freehold.engine.state.CrashingFiles.Loss;
import dev.freehold.engine.state.Deployment;
import dev.freehold.engine.state.ResourceState;
import dev.freehold.engine.state.ResourceState.Mark;
import dev.freehold.engine.state.StateBackend;
import dev.freehold.engine.state.StateBackend.SecretDisplay;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes a stack through a case, and fails where something that must always hold does not.
 *
 * <p>After each step: the state can be trusted, and every thing is in the state, open, or was left
 * alive on purpose. Nothing protected is gone. A plan with errors does nothing; one without does
 * what it says when nothing goes wrong. At the end, when nothing goes wrong any more, an `up`
 * brings what is declared, the next plan is empty, and a `destroy` leaves nothing.
 */
final class FuzzRun {
  private static final Passphrase PASSPHRASE =
      Passphrase.of("test").withSaltForNewStacks(saltRecord());

  private static final String KEPT = "thing6";

  private final World world = new World();
  private final Set<String> handMade = new HashSet<>();
  private CrashingFiles files = new CrashingFiles(CrashingFiles.NEVER);
  private Fields last = Fields.EMPTY;
  private boolean undisturbed = true;

  private FuzzRun() {
    world.unstick();
  }

  static void check(FuzzCase each) {
    var run = new FuzzRun();
    for (int i = 0; i < each.steps().size(); i++) {
      run.step(each.steps().get(i));
    }
    run.settle();
  }

  private static String saltRecord() {
    var secrets = StackSecrets.of(Passphrase.of("test"), "");
    secrets.seal(new Secret(PropertyValue.of("once")));
    return secrets.salt();
  }

  private void step(Fields step) {
    FuzzCase.texts(step, "hand").forEach(this::byHand);
    Map<String, String> faults = FuzzCase.map(step, "faults");
    Set<String> protectedBefore = protectedThings();
    protectedBefore.removeIf(name -> unprotects(step, name));
    try (var engine = engine(faults)) {
      step.number("death")
          .ifPresent(n -> world.kill(new Death(n.intValue(), Death.Moment.AFTER, files::kill)));
      boolean nothingOpen = backend().load(Program.ID).pendingOperations().isEmpty();
      run(engine, step, nothingOpen && faults.isEmpty() && !step.has("death"));
    } catch (Crash died) {
      files = files.survivor(Loss.UNSYNCED, CrashingFiles.NEVER);
      undisturbed = false;
    }
    world.kill(Death.NEVER);
    last = step;
    checkBooks();
    for (String name : protectedBefore) {
      assertThat(world.things).as("protected").containsKey(name);
    }
  }

  /** Never to what an interrupted run may have made: nobody could tell whose it is then. */
  private void byHand(String deed) {
    undisturbed = false;
    String name = deed.substring(deed.indexOf(' ') + 1);
    boolean open =
        backend().load(Program.ID).pendingOperations().stream()
            .anyMatch(o -> o.resource().inputs().text("name").equals(Optional.of(name)));
    if (open) {
      return;
    }
    if (deed.startsWith("removed")) {
      world.things.remove(name);
      handMade.add(name);
    } else {
      world.things.computeIfPresent(name, (key, thing) -> thing.with("size", PropertyValue.of(99)));
    }
  }

  private void run(EmbeddedEngine engine, Fields step, boolean healthy) {
    Stack stack = FuzzProgram.of(step);
    UpOptions options = options(step);
    var things = new TreeMap<>(world.things);
    switch (step.text("do").orElseThrow()) {
      case "refresh" -> engine.refresh(stack, options, Progress.NONE);
      case "destroy" -> {
        Plan plan = healthy ? engine.previewDestroy(stack, options) : null;
        compare(plan, engine.destroy(stack, options, p -> true, Progress.NONE), things, step);
      }
      default -> {
        Plan plan = healthy ? engine.preview(stack, options) : null;
        compare(plan, engine.up(stack, options, p -> true, Progress.NONE), things, step);
      }
    }
    undisturbed &= healthy;
  }

  private static UpOptions options(Fields step) {
    return new UpOptions(
        step.text("target").map(List::of).orElse(List.of()),
        FuzzCase.is(step, "continue") ? OnError.CONTINUE : OnError.STOP,
        FuzzCase.is(step, "refresh") ? Refresh.YES : Refresh.NO);
  }

  /** Only where nothing goes wrong does a plan say what will happen. */
  private void compare(Plan plan, Outcome outcome, Map<String, Fields> before, Fields step) {
    if (plan == null) {
      return;
    }
    if (plan.failed()) {
      assertThat(outcome.failed()).as("a plan with errors is not applied").isTrue();
      assertThat(world.things).isEqualTo(before);
    } else if (undisturbed) {
      assertThat(outcome.failed()).as(outcome.problems().toString()).isFalse();
      assertThat(outcome.summary()).as("what was planned").isEqualTo(plan.summary());
      if (!step.has("target")) {
        checkReferences();
      }
    }
  }

  private void checkReferences() {
    var names = world.things.keySet();
    world.things.forEach(
        (name, thing) ->
            thing
                .text("target")
                .filter(target -> !name.startsWith(KEPT))
                .ifPresent(target -> assertThat(names).as(name).contains(target)));
  }

  private void checkBooks() {
    assertThat(world.createdTwice).isEmpty();
    Deployment deployment = backend().load(Program.ID);
    new Books(deployment, PASSPHRASE, apart()).checkNothingForgotten(world.things);
    String export = backend().export(Program.ID, SecretDisplay.CIPHERTEXT, PASSPHRASE);
    assertThat(export).as("a secret in clear").doesNotContain("silent");
  }

  /** What people took away, and what lives on although it left the stack. */
  private Set<String> apart() {
    var apart = new HashSet<>(handMade);
    world.things.keySet().stream().filter(name -> name.startsWith(KEPT)).forEach(apart::add);
    return apart;
  }

  /** Not what an interrupted run was replacing: it had taken the protection away. */
  private Set<String> protectedThings() {
    Deployment deployment = backend().load(Program.ID);
    Set<Urn> open =
        deployment.pendingOperations().stream()
            .map(operation -> operation.resource().urn())
            .collect(Collectors.toSet());
    return deployment.resources().stream()
        .filter(r -> r.is(Mark.PROTECT) && !r.is(Mark.DELETE) && !open.contains(r.urn()))
        .map(ResourceState::id)
        .filter(world.things::containsKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whoever takes the protection away may replace it in the same breath. */
  private static boolean unprotects(Fields step, String thing) {
    char number = thing.charAt("thing".length());
    return FuzzCase.list(step, "declarations").stream()
        .filter(given -> given.text("is").equals(Optional.of("thing")))
        .filter(given -> given.text("name").orElseThrow().indexOf(number) > 0)
        .anyMatch(given -> !FuzzCase.texts(given, "flags").contains("protect"));
  }

  private void settle() {
    unprotect();
    Stack stack = FuzzProgram.of(withoutFlags(last));
    var refreshing = new UpOptions(List.of(), OnError.STOP, Refresh.YES);
    try (var engine = engine(Map.of())) {
      Outcome up = engine.up(stack, refreshing, p -> true, Progress.NONE);
      assertThat(up.failed()).as("settles: " + up.problems()).isFalse();
      checkBooks();
      Plan next = engine.preview(stack, UpOptions.DEFAULT);
      assertThat(next.problems()).isEmpty();
      assertThat(next.steps()).as("plan after up").allMatch(s -> s.op() == Operation.SAME);
      assertThat(backend().load(Program.ID).pendingOperations()).isEmpty();
      assertThat(owned()).isEqualTo(declared(stack));
      checkReferences();
      Outcome gone = engine.destroy(stack, UpOptions.DEFAULT, p -> true, Progress.NONE);
      assertThat(gone.failed()).as("destroys: " + gone.problems()).isFalse();
      assertThat(backend().load(Program.ID).resources()).as("state after destroy").isEmpty();
      assertThat(owned()).as("things after destroy").isEmpty();
    }
  }

  /** As somebody would who really means it. */
  private void unprotect() {
    StateBackend backend = backend();
    Deployment deployment = backend.load(Program.ID);
    List<ResourceState> free =
        deployment.resources().stream()
            .map(r -> r.toBuilder().unmark(Mark.PROTECT).build())
            .toList();
    try (var lock = backend.lock(Program.ID)) {
      backend.save(
          lock, deployment.withResources(free), StackSecrets.of(PASSPHRASE, deployment.salt()));
    }
  }

  private static Fields withoutFlags(Fields step) {
    List<Fields> free =
        FuzzCase.list(step, "declarations").stream()
            .map(
                given ->
                    given.with(
                        "flags",
                        FuzzCase.items(
                            FuzzCase.texts(given, "flags").stream()
                                .filter(flag -> !flag.equals("protect"))
                                .map(PropertyValue::of)
                                .toList())))
            .toList();
    return step.with("declarations", FuzzCase.items(free));
  }

  /** Without what was left alive on purpose. */
  private Set<String> owned() {
    return world.things.keySet().stream()
        .filter(name -> !name.startsWith(KEPT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> declared(Stack stack) {
    return stack.declarations().stream()
        .filter(declaration -> declaration.type().equals(ThingProvider.TYPE))
        .map(declaration -> declaration.inputs().text("name").orElseThrow())
        .filter(name -> !name.startsWith(KEPT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private StateBackend backend() {
    return CrashingBackend.over(files, Duration.ofHours(1));
  }

  private EmbeddedEngine engine(Map<String, String> faults) {
    return new EmbeddedEngine(
        new EngineParts(
            pkg -> Optional.of(new FaultyProvider(new ThingProvider(world), faults)),
            backend(),
            PASSPHRASE,
            new NoSecrets(),
            Clock.systemUTC(),
            () -> UUID.randomUUID().toString()));
  }
}
