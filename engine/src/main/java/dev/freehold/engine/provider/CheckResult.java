package dev.freehold.engine.provider;

import dev.freehold.engine.value.Fields;
import java.util.List;

/**
 * @param inputs with defaults filled in
 * @param failures what is wrong with them; empty when they are fine
 */
public record CheckResult(Fields inputs, List<Failure> failures) {
  public CheckResult {
    failures = List.copyOf(failures);
  }

  public static CheckResult ok(Fields inputs) {
    return new CheckResult(inputs, List.of());
  }

  /**
   * @param property path of the input; empty when the failure is about all of them
   */
  public record Failure(String property, String reason) {}
}
