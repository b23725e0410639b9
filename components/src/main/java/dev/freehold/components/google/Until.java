package dev.freehold.components.google;

import dev.freehold.engine.value.Fields;
import dev.freehold.model.unit.Deadline;
import java.time.LocalDate;

/** The condition with which access ends by itself, even if nothing runs. */
public final class Until {
  private Until() {}

  /** Adds the condition where there is a last day; it holds to the end of that day in UTC. */
  public static void into(Fields.Builder inputs, Deadline until) {
    until.fold(day -> inputs.put("condition", condition(day)), () -> inputs);
  }

  private static Fields condition(LocalDate day) {
    return Fields.builder()
        .put("title", "until " + day)
        .put("expression", "request.time < timestamp(\"" + day.plusDays(1) + "T00:00:00Z\")")
        .build();
  }
}
