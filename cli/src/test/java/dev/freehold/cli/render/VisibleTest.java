package dev.freehold.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTest {
  @ParameterizedTest
  @CsvSource({
    "plain, plain",
    "Grüße 日本 😀 é, Grüße 日本 😀 é",
    "'a\nb\tc', 'a\\nb\\tc'",
    "'\u001b[31mred', '\\u{1B}[31mred'",
    "'a\u202eb', 'a\\u{202E}b'",
    "'a\u200bb', 'a\\u{200B}b'",
    "'a\u00a0b', 'a\\u{A0}b'",
    "'a\u2028b', 'a\\u{2028}b'",
    "'a\u3164b', 'a\\u{3164}b'"
  })
  void writesOutWhatNobodyCouldSee(String text, String shown) {
    assertThat(Visible.line(text)).isEqualTo(shown);
  }

  @Test
  void writesOutHalvesOfCharacters() {
    assertThat(Visible.line("a\ud83db")).isEqualTo("a\\u{D83D}b");
  }

  @Test
  void stopsMarksFromClimbing() {
    assertThat(Visible.line("a" + "\u0301".repeat(50)).replaceAll("\\\\u\\{301}", ""))
        .isEqualTo("a" + "\u0301".repeat(4));
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.oneOf(Hostile.texts(), Arbitraries.strings().all());
  }

  @Property
  void isOneLineOfVisibleCharacters(@ForAll @From("hostile") String text) {
    assertThat(Visible.line(text))
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]")
        .satisfies(line -> assertThat(Visible.line(line)).isEqualTo(line));
  }

  @Property
  void cutsBetweenCharacters(
      @ForAll @From("hostile") String text, @ForAll @IntRange(min = 2, max = 50) int most) {
    String cut = Visible.line(text, most);

    assertThat(cut.length()).isLessThanOrEqualTo(most);
    assertThat(cut.codePoints()).noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
  }
}
