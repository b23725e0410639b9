package dev.freehold.components.loss;

import dev.freehold.components.word.Amount;
import dev.freehold.components.word.TopicWords;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Step;
import dev.freehold.engine.value.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** What a topic loses. */
final class TopicLoss {
  private TopicLoss() {}

  static List<String> of(Step step) {
    return switch (step.op()) {
      case DELETE, DELETE_REPLACED, REPLACE -> step.retained() ? List.of() : gone(step);
      case UPDATE -> shrinking(step);
      default -> List.of();
    };
  }

  private static List<String> gone(Step step) {
    String gone = "deletes topic " + step.id() + " with all its records";
    return List.of(
        step.op() == Operation.REPLACE ? gone + " and makes it again: " + reasons(step) : gone);
  }

  private static String reasons(Step step) {
    boolean fewer = partitions(step.after()) < partitions(step.before());
    return fewer ? "partitions cannot be taken away" : String.join(", ", step.replaces());
  }

  private static double partitions(Fields inputs) {
    return inputs.number("partitions").or(() -> inputs.number("partitionsCount")).orElse(0.0);
  }

  private static List<String> shrinking(Step step) {
    SortedMap<String, String> before = TopicWords.config(step.before());
    SortedMap<String, String> after = TopicWords.config(step.after());
    var losses = new ArrayList<String>();
    if (shrinks(before, after, "retention.ms")) {
      losses.add(
          "records older than "
              + Amount.time(limit(after, "retention.ms"))
              + " are deleted from "
              + step.id());
    }
    if (shrinks(before, after, "retention.bytes")) {
      losses.add(
          "records beyond "
              + Amount.size(limit(after, "retention.bytes"))
              + " per partition are deleted from "
              + step.id());
    }
    boolean compacts = TopicWords.compacted(after).equals("true");
    if (compacts && TopicWords.compacted(before).equals("false")) {
      losses.add("all but the last record of each key are deleted from " + step.id());
    }
    return losses;
  }

  private static boolean shrinks(
      SortedMap<String, String> before, SortedMap<String, String> after, String key) {
    long now = limit(before, key);
    long then = limit(after, key);
    return then >= 0 && (now < 0 || then < now);
  }

  /** Negative is without a limit, as for every topic that is only compacted. */
  private static long limit(SortedMap<String, String> config, String key) {
    boolean deletes = config.getOrDefault("cleanup.policy", "delete").contains("delete");
    String text = deletes ? config.getOrDefault(key, "-1") : "-1";
    return text.matches("-?\\d{1,18}") ? Long.parseLong(text) : -1;
  }
}
