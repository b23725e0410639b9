package dev.freehold.cli.command;

import dev.freehold.cli.ExitCode;
import dev.freehold.cli.render.review.Review.Acknowledged;
import dev.freehold.cli.session.Refused;
import dev.freehold.stacks.change.StackPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Who accepts that data is lost, in which stack, and why. */
public final class Acknowledgements {
  @Option(
      names = "--ack-data-loss",
      paramLabel = "STACK=REASON",
      description =
          "Accept the data loss that the plan of this stack shows. May be repeated: payments/prod=INC-4711.")
  private Map<String, String> reasons = new LinkedHashMap<>();

  @Option(
      names = "--ack-by",
      paramLabel = "WHO",
      description = "Who accepts it (default: the CI system's user, or the login).")
  private String by = "";

  /** What was accepted: stack, who and why. */
  List<Acknowledged> all() {
    var all = new ArrayList<Acknowledged>();
    reasons.forEach(
        (stack, reason) ->
            all.add(new Acknowledged(Selection.ref(stack).toString(), who(), reason)));
    return all;
  }

  /** The same for the record. */
  List<Map<String, Object>> json() {
    var all = new ArrayList<Map<String, Object>>();
    for (Acknowledged each : all()) {
      var json = new LinkedHashMap<String, Object>();
      json.put("stack", each.stack());
      json.put("accepts", "data-loss");
      json.put("by", each.by());
      json.put("reason", each.reason());
      all.add(json);
    }
    return all;
  }

  private String who() {
    return Stream.of(
            by,
            System.getenv().getOrDefault("GITHUB_ACTOR", ""),
            System.getenv().getOrDefault("GITLAB_USER_LOGIN", ""),
            System.getProperty("user.name", ""))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("unknown");
  }

  /** Takes over what an earlier plan recorded. */
  void add(Map<String, String> recorded) {
    recorded.forEach(reasons::putIfAbsent);
  }

  /** Throws where a plan loses data and nobody accepts it. */
  void require(List<StackPlan> plans) {
    var open = new ArrayList<String>();
    for (StackPlan plan : plans) {
      if (!plan.losses().isEmpty() && reasons.getOrDefault(plan.ref().toString(), "").isBlank()) {
        open.add("  " + plan.ref() + ": " + String.join("; ", plan.losses()));
      }
    }
    if (!open.isEmpty()) {
      throw new Refused(
          ExitCode.DATA_LOSS,
          "Error: Data would be lost, and nobody has acknowledged it. Nothing was changed.\n"
              + String.join("\n", open)
              + "\n  If that is meant, say so for each stack: --ack-data-loss '"
              + plans.stream()
                  .filter(plan -> !plan.losses().isEmpty())
                  .findFirst()
                  .orElseThrow()
                  .ref()
              + "=REASON'");
    }
  }
}
