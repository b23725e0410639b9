package dev.freehold.cli.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.freehold.cli.render.SomePlans;
import dev.freehold.cli.render.review.ProblemReview;
import dev.freehold.cli.render.review.Review;
import dev.freehold.cli.render.review.StackReview;
import dev.freehold.stacks.decision.Decision;
import dev.freehold.stacks.decision.Decision.Kind;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnnotationsTest {
  private static Decision loss(String place, String text) {
    return new Decision(Kind.DATA_LOSS, SomePlans.ORDERS, "topic/placed", text, place, List.of());
  }

  private static Review review(
      List<Decision> decisions, boolean accepted, ProblemReview... problems) {
    var stack =
        new StackReview(
            "orders/prod", true, List.of(), new TreeMap<>(), List.of(), List.of(problems), "");
    List<Review.Acknowledged> by =
        accepted ? List.of(new Review.Acknowledged("orders/prod", "ann", "INC-1")) : List.of();
    return new Review(List.of(stack), decisions, by, "", "");
  }

  @Test
  void marksTheLineOfTheEntry() {
    Review review = review(List.of(loss("orders/domain.yaml:14", "rows go")), false);

    assertThat(new Annotations(review, "domain-configs").commands())
        .containsExactly(
            "::error file=domain-configs/orders/domain.yaml,line=14,title=Freehold%3A data loss"
                + "::orders/prod topic/placed: rows go");
  }

  @Test
  void whatIsAcceptedIsANotice() {
    Review review = review(List.of(loss("orders/domain.yaml:14", "rows go")), true);

    assertThat(new Annotations(review, "").commands())
        .containsExactly(
            "::notice file=orders/domain.yaml,line=14,title=Freehold%3A data loss"
                + "::orders/prod topic/placed: rows go (accepted by ann: INC-1)");
  }

  @Test
  void errorsComeFirstAndWarningsLater() {
    Review review =
        review(
            List.of(),
            false,
            new ProblemReview(false, "topic/a", "a.yaml:1", "old"),
            new ProblemReview(true, "topic/b", "b.yaml:2", "wrong"),
            new ProblemReview(true, "", "", "of no line"));

    assertThat(new Annotations(review, "").commands())
        .containsExactly(
            "::error file=b.yaml,line=2,title=Freehold%3A problem::orders/prod: wrong",
            "::warning file=a.yaml,line=1,title=Freehold%3A problem::orders/prod: old");
  }

  @Test
  void noTextBecomesACommandOfItsOwn() {
    Review review =
        review(
            List.of(loss("a,b:c%0A\n::stop-commands::x/d.yaml:3", "x\n::add-mask::%0Ay")), false);

    List<String> commands = new Annotations(review, "").commands();

    assertThat(commands).hasSize(1);
    assertThat(commands.get(0))
        .isEqualTo(
            "::error file=a%2Cb%3Ac%250A\\n%3A%3Astop-commands%3A%3Ax/d.yaml,line=3,"
                + "title=Freehold%3A data loss::orders/prod topic/placed: x\\n::add-mask::%250Ay");
  }

  @Test
  void saysHowManyAreNotShown() {
    List<Decision> many =
        IntStream.rangeClosed(1, 13).mapToObj(i -> loss("a.yaml:" + i, "rows go")).toList();

    assertThat(new Annotations(review(many, false), "").commands())
        .hasSize(11)
        .last()
        .isEqualTo("3 more of this kind are in the comment");
  }

  @Test
  void gitLabReadsAReport() throws Exception {
    Review review =
        review(
            List.of(loss("orders/domain.yaml:14", "rows go"), loss("", "of no line")),
            false,
            new ProblemReview(false, "topic/a", "a.yaml:1", "old"));

    JsonNode report =
        new ObjectMapper().readTree(new Annotations(review, "domain-configs").codeQuality());

    assertThat(report).hasSize(2);
    assertThat(report.at("/0/location/path").asText())
        .isEqualTo("domain-configs/orders/domain.yaml");
    assertThat(report.at("/0/location/lines/begin").asInt()).isEqualTo(14);
    assertThat(report.at("/0/severity").asText()).isEqualTo("critical");
    assertThat(report.at("/0/fingerprint").asText()).matches("[0-9a-f]{64}");
    assertThat(report.at("/1/severity").asText()).isEqualTo("minor");
    assertThat(report.at("/0/fingerprint")).isNotEqualTo(report.at("/1/fingerprint"));
  }
}
