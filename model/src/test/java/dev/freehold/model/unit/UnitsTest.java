package dev.freehold.model.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
  @ParameterizedTest
  @CsvSource({"90s,90s", "15m,15m", "36h,36h", "168h,7d", "2w,14d", "60s,1m", "1500ms,1500ms"})
  void writesTimesInOneSpelling(String written, String normalised) {
    assertThat(Times.parse(written).map(Times::text)).contains(normalised);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "7", "d", "7 d", "-7d", "1.5d", "7D", "99999999999999999999d", "40000d"})
  void refusesWhatIsNotATime(String text) {
    assertThat(Times.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1024KiB,1MiB", "512KiB,512KiB", "20GiB,20GiB", "1000B,1000B", "2048GiB,2TiB"})
  void writesSizesInOneSpelling(String written, String normalised) {
    assertThat(Sizes.text(Sizes.parse(written).orElseThrow())).isEqualTo(normalised);
  }

  @Test
  void readsRatesPerSecond() {
    assertThat(Sizes.parseRate("10MiB/s")).hasValue(10L << 20);
    assertThat(Sizes.parseRate("10MiB")).isEmpty();
    assertThat(Sizes.parse("99999999999TiB")).isEmpty();
  }

  @Property
  void aNormalisedTimeIsReadBack(
      @ForAll @LongRange(min = 0, max = 3_000_000_000_000L) long millis) {
    Duration time = Duration.ofMillis(millis);

    assertThat(Times.parse(Times.text(time))).contains(time);
  }

  @Property
  void aNormalisedSizeIsReadBack(@ForAll @LongRange(min = 0, max = 1L << 50) long bytes) {
    assertThat(Sizes.parse(Sizes.text(bytes))).hasValue(bytes);
  }
}
