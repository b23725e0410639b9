package dev.freehold.cli.render.review;

import static dev.freehold.cli.render.SomePlans.ORDERS;
import static dev.freehold.cli.render.SomePlans.plan;
import static dev.freehold.cli.render.SomePlans.rule;
import static dev.freehold.cli.render.SomePlans.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.freehold.cli.render.html.HtmlPage;
import dev.freehold.cli.render.markdown.Host;
import dev.freehold.cli.render.markdown.MarkdownComment;
import dev.freehold.cli.render.review.AccessChange.Effect;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Step;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.Text;
import dev.freehold.stacks.decision.Decision;
import dev.freehold.stacks.decision.Decision.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReviewTest {
  private static final String ACL = "kafka:index/acl:Acl";

  private static StackReview review(Step... steps) {
    return StackReview.of(plan(List.of(steps)), Notes.NONE);
  }

  @Test
  void tellsWhoGainsAndWhoLosesAccess() {
    StackReview stack =
        review(
            step(Operation.CREATE, ACL, "placed/a", Fields.EMPTY, rule("User:shop", "Read")),
            step(Operation.DELETE, ACL, "placed/b", rule("User:old", "Write"), Fields.EMPTY));

    assertThat(stack.access())
        .containsExactly(
            new AccessChange(Effect.GAINS, "User:shop", "Read on Topic orders.placed"),
            new AccessChange(Effect.LOSES, "User:old", "Write on Topic orders.placed"));
  }

  @Test
  void aReplacedRuleTakesAndGives() {
    StackReview stack =
        review(
            step(
                Operation.REPLACE,
                ACL,
                "placed/a",
                rule("User:shop", "Read"),
                rule("User:shop", "Write")));

    assertThat(stack.access())
        .extracting(AccessChange::effect, AccessChange::what)
        .containsExactly(
            tuple(Effect.LOSES, "Read on Topic orders.placed"),
            tuple(Effect.GAINS, "Write on Topic orders.placed"));
  }

  @Test
  void secretsAreNeverShown() {
    Fields before = Fields.EMPTY.with("password", new Secret(new Text("hunter1")));
    Fields after = Fields.EMPTY.with("password", new Secret(new Text("hunter2")));
    StackReview stack =
        review(step(Operation.UPDATE, "any:index:Login", "placed/x", before, after));
    var all = new Review(List.of(stack), List.of(), List.of(), "sha256:0", "");

    String comment = new MarkdownComment(Host.GITHUB, "").of(all);

    assertThat(stack.entries().get(0).resources().get(0).properties())
        .containsExactly(new PropertyChange("password", "[secret]", "[secret]"));
    assertThat(comment).contains("password: [secret] -> [secret]").doesNotContain("hunter");
    assertThat(HtmlPage.of(all)).contains("[secret]").doesNotContain("hunter");
  }

  @Test
  void notesTellReasonsAndConsumers() {
    var notes =
        new Notes(
            Map.of(ORDERS, List.of("affected: consumes payments/transactions")),
            Map.of(ORDERS, Map.of("topic/placed", List.of("service/risk/scoring (team-risk)"))),
            List.of());
    StackReview stack =
        StackReview.of(
            plan(
                List.of(
                    step(Operation.CREATE, ACL, "placed/a", Fields.EMPTY, rule("User:x", "Read")))),
            notes);
    var all = new Review(List.of(stack), List.of(), List.of(), "sha256:0", "");

    assertThat(new MarkdownComment(Host.GITHUB, "").of(all))
        .contains("- affected: consumes `payments/transactions`")
        .contains("      used by service/risk/scoring (team-risk)");
    assertThat(HtmlPage.of(all)).contains("Used by service/risk/scoring (team-risk)");
  }

  @Test
  void anAcceptedLossIsSettledAndOthersAreNot() {
    var loss = new Decision(Kind.DATA_LOSS, ORDERS, "topic/a", "gone", "", List.of());
    var contract = new Decision(Kind.CONTRACT, ORDERS, "topic/a", "broken", "", List.of());
    var review =
        new Review(
            List.of(),
            List.of(loss, contract),
            List.of(
                new Review.Acknowledged("payments/prod", "ann", "yes"),
                new Review.Acknowledged("orders/prod", "ann", "INC-1")),
            "",
            "");

    assertThat(review.settled(loss)).isEqualTo("accepted by ann: INC-1");
    assertThat(review.settled(contract)).isEmpty();
    assertThat(MarkdownComment.open(review, Kind.DATA_LOSS)).isZero();
    assertThat(MarkdownComment.open(review, Kind.CONTRACT)).isEqualTo(1);
  }
}
