package dev.freehold.governance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Dgolden=write} writes the expectations anew; the diff is to be reviewed. */
class ContractsTest {
  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> judgesEveryChange() {
    return ChangeCase.all().stream()
        .map(each -> DynamicTest.dynamicTest(each.title(), () -> check(each)));
  }

  private void check(ChangeCase change) {
    String found = change.judge(folder.resolve(change.file().getFileName().toString()));
    if ("write".equals(System.getProperty("golden"))) {
      change.write(found);
    } else {
      assertThat(found).isEqualTo(change.expected());
    }
  }
}
