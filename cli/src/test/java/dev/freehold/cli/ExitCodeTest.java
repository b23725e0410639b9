package dev.freehold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
  @Test
  void theWorstIsByAFixedOrder() {
    Set<ExitCode> left = EnumSet.allOf(ExitCode.class);
    var order =
        List.of(
            ExitCode.INVALID,
            ExitCode.CONTRACT,
            ExitCode.DATA_LOSS,
            ExitCode.NOT_REVIEWED,
            ExitCode.CREDENTIALS,
            ExitCode.FAILED,
            ExitCode.CHANGES,
            ExitCode.OK);
    for (ExitCode code : order) {
      assertThat(ExitCode.worst(left)).isEqualTo(code);
      left.remove(code);
    }
    assertThat(left).isEmpty();
    assertThat(ExitCode.worst(left)).isEqualTo(ExitCode.OK);
  }

  @Test
  void everyNumberIsGivenOnce() {
    assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::number)).doesNotHaveDuplicates();
  }
}
