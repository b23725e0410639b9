package dev.freehold.cli.render;

import static dev.freehold.cli.render.SomePlans.plan;
import static dev.freehold.cli.render.SomePlans.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.cli.render.PlanText.Detail;
import dev.freehold.cli.terminal.Style;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Step;
import dev.freehold.engine.value.Fields;
import dev.freehold.stacks.change.StackPlan;
import dev.freehold.stacks.decision.Decision;
import dev.freehold.stacks.decision.Decision.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTextTest {
  private final PlanText text = new PlanText(Style.PLAIN);

  private static List<Step> creates(int count) {
    var steps = new ArrayList<Step>();
    for (int i = 0; i < count; i++) {
      steps.add(SomePlans.component(Operation.CREATE, "t" + i));
      steps.add(topic(Operation.CREATE, "t" + i, Fields.EMPTY, topic("t" + i, 3, "86400000")));
    }
    return steps;
  }

  private static Step shorter(String name) {
    return topic(Operation.UPDATE, name, topic(name, 3, "604800000"), topic(name, 3, "86400000"));
  }

  @Test
  void fewEntriesAreShownInFull() {
    StackPlan plan = plan(creates(5));

    assertThat(Detail.of(List.of(plan))).isEqualTo(Detail.EVERYTHING);
    assertThat(text.stack(plan, Detail.EVERYTHING))
        .contains("+ topic/t4", "retention: 1d", "+ kafka:index/topic:Topic t4");
  }

  @Test
  void manyNewEntriesAreCounted() {
    StackPlan plan = plan(creates(300));

    assertThat(Detail.of(List.of(plan))).isEqualTo(Detail.IMPORTANT);
    assertThat(text.stack(plan, Detail.IMPORTANT)).isEqualTo("orders/prod  + 300 topic\n");
  }

  @Test
  void dataLossIsAlwaysShown() {
    List<Step> steps = creates(300);
    steps.add(shorter("audit"));

    String shown = text.stack(plan(steps), Detail.IMPORTANT);

    assertThat(shown)
        .contains("~ topic/audit", "orders/domain.yaml:8", "retention: 7d -> 1d")
        .contains("  Data loss\n    ! records older than 1d are deleted from orders.audit")
        .contains("  + 300 topic\n")
        .doesNotContain("topic/t7");
  }

  @Test
  void aFewChangesAreNamedAmongMany() {
    List<Step> steps = creates(300);
    steps.add(topic(Operation.UPDATE, "wide", topic("wide", 3, "1"), topic("wide", 6, "1")));

    assertThat(text.stack(plan(steps), Detail.IMPORTANT))
        .contains("~ topic/wide", "partitions: 3 -> 6")
        .doesNotContain("config[");
  }

  @Test
  void textOfOthersDoesNotReachTheTerminalAsCommands() {
    Step evil =
        topic(
            Operation.CREATE,
            "evil",
            Fields.EMPTY,
            topic("a\u001b[2J\n::error::b\u202e", 3, "86400000"));

    String shown = text.stack(plan(List.of(evil)), Detail.EVERYTHING);

    assertThat(shown).contains("physicalName: a\\u{1B}[2J\\n::error::b\\u{202E}\n");
  }

  @Test
  void otherDecisionsComeAfterTheStacks() {
    var contract =
        new Decision(
            Kind.CONTRACT,
            SomePlans.ORDERS,
            "topic/placed",
            "column x goes",
            "orders/domain.yaml:8",
            List.of("make version 2"));

    assertThat(text.decisions(List.of(contract)))
        .isEqualTo(
            "Needs a decision\n  ! orders/prod topic/placed: column x goes\n"
                + "      orders/domain.yaml:8\n      make version 2\n\n");
    assertThat(text.decisions(Decision.dataLosses(plan(List.of(shorter("audit")))))).isEmpty();
  }
}
