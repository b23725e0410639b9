package dev.freehold.components.loss;

import dev.freehold.engine.plan.Step;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Judges steps by the data that they lose; accesses, quotas and credentials hold none. */
public final class DataLoss {
  private static final Map<String, Function<Step, List<String>>> BY_TYPE =
      Map.of(
          "kafka:index/topic:Topic", TopicLoss::of,
          "confluentcloud:index/kafkaTopic:KafkaTopic", TopicLoss::of,
          "gcp:bigquery/dataset:Dataset", DatasetLoss::of,
          "gcp:bigquery/table:Table", TableLoss::of);

  private DataLoss() {}

  /** What would be lost, each as one sentence without a full stop; empty when nothing is. */
  public static List<String> of(Step step) {
    return BY_TYPE.getOrDefault(step.urn().type(), other -> List.of()).apply(step);
  }
}
