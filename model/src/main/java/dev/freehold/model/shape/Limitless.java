package dev.freehold.model.shape;

import dev.freehold.model.unit.TimeLimit;
import dev.freehold.model.yaml.Scalar;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A time, or {@code forever}. */
public final class Limitless {
  private static final ScalarShape<TimeLimit> SHAPE =
      new ScalarShape<>(
          "a time such as 7d or forever",
          Map.of(
              "type",
              "string",
              "pattern",
              "^(forever|[0-9]+(ms|s|m|h|d|w))$",
              "examples",
              List.of("7d", "forever")),
          Limitless::read);

  private Limitless() {}

  public static ScalarShape<TimeLimit> time() {
    return SHAPE;
  }

  /** The same, at least {@code least} long. */
  public static ScalarShape<TimeLimit> time(Duration least) {
    return new ScalarShape<>(
        SHAPE.expected(),
        SHAPE.schema(),
        scalar ->
            read(scalar)
                .fold(
                    limit -> Quantities.within(limit, least, scalar.value()),
                    fault -> Attempt.fault(fault.code(), fault.detail(), fault.hint())));
  }

  private static Attempt<TimeLimit> read(Scalar scalar) {
    return scalar.value().equals("forever")
        ? Attempt.of(TimeLimit.unlimited())
        : Quantities.time()
            .reader()
            .apply(scalar)
            .fold(
                time -> Attempt.of(TimeLimit.of(time)),
                fault -> Attempt.fault(fault.code(), fault.detail(), fault.hint()));
  }
}
