package dev.freehold.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Random programs with random faults. A case that fails is made small and written to
 * src/test/resources/fuzz, where it is a test from then on. {@code mvn -pl engine -am -Pfuzz test}
 * tries ten thousand.
 */
class FuzzTest {
  private static final Path FAILED = Path.of("src/test/resources/fuzz");
  private static final int CASES = Integer.getInteger("freehold.fuzz.cases", 300);
  private static final long FIRST = Long.getLong("freehold.fuzz.first", 1);

  @Test
  void whateverHappensTheStackStaysWhole() throws IOException {
    for (long seed = FIRST; seed < FIRST + CASES; seed++) {
      FuzzCase each = FuzzGenerator.of(seed);
      Optional<Throwable> failure = failure(each);
      if (failure.isPresent()) {
        String kind = kind(failure.get());
        FuzzCase small =
            FuzzShrinker.shrink(
                each, smaller -> failure(smaller).filter(f -> kind(f).equals(kind)).isPresent());
        Files.createDirectories(FAILED);
        Path file = Files.writeString(FAILED.resolve("case-" + seed + ".json"), small.json());
        fail("case " + seed + " failed, see " + file, failure(small).orElse(failure.get()));
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> whatFailedOnceDoesNotFailAgain() throws IOException {
    if (!Files.isDirectory(FAILED)) {
      return Stream.of();
    }
    try (Stream<Path> files = Files.list(FAILED)) {
      return files.sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> again(file)));
    }
  }

  private static void again(Path file) throws IOException {
    FuzzRun.check(FuzzCase.parse(Files.readString(file)));
  }

  @Test
  void aCaseIsTheSameAfterWritingAndReading() throws IOException {
    for (long seed = 1; seed < 50; seed++) {
      FuzzCase each = FuzzGenerator.of(seed);
      assertThat(FuzzCase.parse(each.json())).isEqualTo(each);
    }
  }

  private static Optional<Throwable> failure(FuzzCase each) {
    try {
      FuzzRun.check(each);
      return Optional.empty();
    } catch (RuntimeException | AssertionError failed) {
      return Optional.of(failed);
    }
  }

  /** Where it failed: smaller cases must fail at the same place. */
  private static String kind(Throwable failure) {
    return Stream.of(failure.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("dev.freehold"))
        .findFirst()
        .map(StackTraceElement::toString)
        .orElse("");
  }
}
