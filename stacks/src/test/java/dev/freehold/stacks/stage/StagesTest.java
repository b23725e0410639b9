package dev.freehold.stacks.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.engine.Outcome;
import dev.freehold.engine.Stack;
import dev.freehold.engine.Urn;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Options;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Plan;
import dev.freehold.engine.plan.Problem;
import dev.freehold.engine.plan.Step;
import dev.freehold.engine.plan.Step.Fate;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.value.Fields;
import dev.freehold.stacks.DomainStack;
import dev.freehold.stacks.StackRef;
import dev.freehold.stacks.fleet.Fleet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StagesTest {
  private static final String TABLE = "gcp:bigquery/table:Table";
  private final Map<StackRef, Plan> plans = new TreeMap<>();
  private final List<DomainStack> stacks = new ArrayList<>();

  @Test
  void whatNeedsNothingOfOthersIsOneStage() {
    stack("orders", Operation.CREATE, table("orders", "a"), view("orders", "b", "orders.a"));
    stack("risk", Operation.CREATE, table("risk", "a"));

    assertThat(told()).containsExactly("[orders: all, risk: all]");
  }

  @Test
  void accountsComeBeforeThoseWhoLetThemIn() {
    stack("orders", Operation.CREATE, account("orders-api"), member("risk-scoring"));
    stack(
        "risk",
        Operation.CREATE,
        account("risk-scoring"),
        member("orders-api"),
        table("risk", "x"));
    stack("idle", Operation.CREATE, table("idle", "y"));

    assertThat(told())
        .containsExactly(
            "[orders: orders-api, risk: risk-scoring, idle: all]", "[orders: all, risk: all]");
  }

  @Test
  void aViewThatReadsAnothersTableComesAfterIt() {
    stack("a", Operation.CREATE, table("a", "t"), view("a", "v", "b.w"), account("a-s"));
    stack("b", Operation.CREATE, view("b", "w", "a.t"), member("a-s"));

    assertThat(told()).containsExactly("[a: a-s t]", "[b: all]", "[a: all]");
  }

  @Test
  void whatIsThereAlreadyIsNotWaitedFor() {
    stack("orders", Operation.CREATE, member("risk-scoring"));
    stack("risk", Operation.SAME, account("risk-scoring"));

    assertThat(told()).containsExactly("[orders: all, risk: all]");
  }

  @Test
  void viewsInACircleDoNotKeepItBusyForever() {
    stack("a", Operation.CREATE, view("a", "v", "b.w"));
    stack("b", Operation.CREATE, view("b", "w", "a.v"));

    assertThat(told()).isNotEmpty();
  }

  @Test
  void whoNeedsWhatFailedDoesNotBegin() {
    stack("orders", Operation.CREATE, member("risk-scoring"));
    stack("risk", Operation.CREATE, account("risk-scoring"), member("orders-api"));
    stack("idle", Operation.CREATE, table("idle", "y"));

    try (var fleet = new Fleet(2)) {
      var results =
          new StagedRun(fleet)
              .run(
                  Stages.of(stacks, plans),
                  part -> outcome(part, part.stack().ref().domain().equals("risk")));

      assertThat(
              results.stream()
                  .map(
                      each ->
                          each.ref().domain()
                              + " "
                              + each.fold(
                                  done -> done.failed() ? "failed" : "ok",
                                  broken -> broken.failure().getMessage())))
          .containsExactly(
              "idle ok", "orders not begun: it needs what risk/dev could not make", "risk failed");
    }
  }

  private static Outcome outcome(Stage.Part part, boolean fails) {
    List<Problem> problems =
        fails ? List.of(Problem.error(Urn.NONE, Origin.NONE, "no")) : List.of();
    return new Outcome(part.stack().ref().id(), List.of(), 0, List.of(), problems);
  }

  private List<String> told() {
    return Stages.of(stacks, plans).stream()
        .map(
            stage ->
                stage.parts().stream()
                    .map(StagesTest::told)
                    .collect(Collectors.joining(", ", "[", "]")))
        .toList();
  }

  private static String told(Stage.Part part) {
    String what =
        part.last()
            ? "all"
            : part.targets().stream()
                .map(urn -> new Urn(urn).name())
                .sorted()
                .collect(Collectors.joining(" "));
    return part.stack().ref().domain() + ": " + what;
  }

  private void stack(String domain, Operation op, Declaration... declarations) {
    var ref = new StackRef(domain, "dev");
    List<Step> steps =
        List.of(declarations).stream()
            .map(
                each ->
                    new Step(
                        op,
                        Urn.of(ref.id(), each.type(), each.name()),
                        Urn.NONE,
                        "",
                        Origin.NONE,
                        Fields.EMPTY,
                        each.inputs(),
                        Fields.EMPTY,
                        DiffResult.NONE,
                        Fate.FOLLOWS_THE_STACK))
            .toList();
    plans.put(ref, new Plan(ref.id(), steps, List.of()));
    var stack = new Stack(ref.id(), Map.of(), List.of(declarations));
    stacks.add(new DomainStack(ref, stack, List.of()));
  }

  private static Declaration table(String dataset, String name) {
    return declare(TABLE, name, fields("datasetId", dataset, "tableId", name));
  }

  private static Declaration view(String dataset, String name, String reads) {
    String[] parts = reads.split("\\.");
    Fields view = fields("query", "SELECT 1 FROM `p`.`" + parts[0] + "`.`" + parts[1] + "`");
    return declare(TABLE, name, fields("datasetId", dataset, "tableId", name).with("view", view));
  }

  private static Declaration account(String id) {
    return declare("gcp:serviceaccount/account:Account", id, fields("accountId", id));
  }

  private static Declaration member(String account) {
    String member = "serviceAccount:" + account + "@p.iam.gserviceaccount.com";
    return declare("gcp:bigquery/iamMember:IamMember", "to " + account, fields("member", member));
  }

  private static Declaration declare(String type, String name, Fields inputs) {
    var id = new DeclarationId(type, name);
    return Declaration.custom(id, DeclarationId.STACK, inputs, Options.NONE, Origin.NONE);
  }

  private static Fields fields(String... keysAndValues) {
    var fields = Fields.builder();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      fields.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return fields.build();
  }
}
