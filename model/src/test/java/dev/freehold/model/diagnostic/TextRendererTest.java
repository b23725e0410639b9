package dev.freehold.model.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextRendererTest {
  private static final Sources SOURCES = (file, line) -> Optional.of("    topic: orders.paid.v2");
  private static final Diagnostic DIAGNOSTIC =
      Diagnostic.error(
          Code.UNKNOWN_TOPIC,
          new Span("billing/access.yaml", 14, 12, 14),
          "no such topic",
          "did you mean orders.paid.v1 (orders/topics.yaml:8)?");

  @Test
  void drawsTheLineWithACaret() {
    assertThat(new TextRenderer(SOURCES, Colour.OFF).render(List.of(DIAGNOSTIC)))
        .isEqualTo(
            """
            Error: Unknown topic                            billing/access.yaml:14:12  FH0406
              14 |     topic: orders.paid.v2
                 |            ^^^^^^^^^^^^^^ no such topic; did you mean orders.paid.v1 (orders/topics.yaml:8)?
            """);
  }

  @Test
  void coloursOnlyWhenAsked() {
    assertThat(new TextRenderer(SOURCES, Colour.ON).render(List.of(DIAGNOSTIC)))
        .contains("\u001b[");
    assertThat(new TextRenderer(SOURCES, Colour.OFF).render(List.of(DIAGNOSTIC)))
        .doesNotContain("\u001b");
  }

  @Test
  void carriesTheSameAsData() {
    Report report = new Report(List.of(DIAGNOSTIC, DIAGNOSTIC), SOURCES);

    assertThat(report.data()).hasSize(1);
    assertThat(report.data().toString())
        .contains("code=FH0406", "line=14", "column=12", "detail=no such topic");
  }

  @Test
  void findsTheNearestChoice() {
    List<String> choices = List.of("retention", "partitions", "replication");

    assertThat(Nearest.to("retension", choices)).contains("retention");
    assertThat(Nearest.to("partitoins", choices)).contains("partitions");
    assertThat(Nearest.to("colour", choices)).isEmpty();
    assertThat(Code.of("fh0406")).contains(Code.UNKNOWN_TOPIC);
  }
}
