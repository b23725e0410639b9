package dev.freehold.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.freehold.cli.ExitCode;
import dev.freehold.cli.render.Json;
import dev.freehold.cli.render.review.Review;
import dev.freehold.cli.session.Refused;
import dev.freehold.stacks.StackRef;
import dev.freehold.stacks.change.StackPlan;
import dev.freehold.stacks.change.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A plan in a file, for somebody to review and for {@code up --plan} to be held to.
 *
 * @param works what would be done to each stack
 * @param reasons accepted data losses, by stack
 * @param breaks of contracts, as the plan told them
 */
record ReviewedPlan(
    SortedMap<StackRef, Work> works, Map<String, String> reasons, List<String> breaks) {
  private static final int VERSION = 1;

  /** Everything that {@code plan --json} prints, with the digests. */
  static Map<String, Object> json(Plans plans, Acknowledgements accepted, String command) {
    Map<String, Object> json = Json.object("version", VERSION);
    json.put("digest", digest(plans.all()));
    json.put("command", command);
    json.put("acknowledged", accepted.json());
    json.put("decisions", plans.decisions().stream().map(Json::decision).toList());
    json.putAll(plans.json());
    var works = new TreeMap<String, Object>();
    for (StackPlan plan : plans.all()) {
      works.put(plan.ref().toString(), plan.work().steps());
    }
    json.put("work", works);
    return json;
  }

  /** The same to be laid out. */
  static Review review(Plans plans, Acknowledgements accepted, String command) {
    return new Review(
        plans.reviews(), plans.decisions(), accepted.all(), digest(plans.all()), command);
  }

  /** Over what would be done to all stacks. */
  static String digest(List<StackPlan> plans) {
    var digests = new TreeMap<StackRef, String>();
    plans.forEach(plan -> digests.put(plan.ref(), plan.work().digest()));
    return "sha256:" + Work.sha256(digests.toString());
  }

  static void write(Path file, Map<String, Object> json) {
    try {
      Files.writeString(file, Json.write(json));
    } catch (IOException why) {
      throw new Refused(ExitCode.FAILED, "Error: Cannot write " + file + ": " + why);
    }
  }

  static ReviewedPlan read(Path file) {
    try {
      JsonNode json = new ObjectMapper().readTree(file.toFile());
      if (json == null
          || json.path("version").asInt() != VERSION
          || !json.path("work").isObject()) {
        throw new Refused(
            ExitCode.INVALID, file + " is no plan of this version; make it with `plan --out`");
      }
      return of(json);
    } catch (IOException why) {
      throw new Refused(ExitCode.INVALID, "Cannot read the plan " + file + ": " + why.getMessage());
    }
  }

  private static ReviewedPlan of(JsonNode json) {
    var works = new TreeMap<StackRef, Work>();
    json.get("work")
        .properties()
        .forEach(
            stack -> {
              var steps = new TreeMap<String, String>();
              stack
                  .getValue()
                  .properties()
                  .forEach(step -> steps.put(step.getKey(), step.getValue().asText()));
              works.put(Selection.ref(stack.getKey()), new Work(steps));
            });
    var reasons = new TreeMap<String, String>();
    for (JsonNode accepted : json.path("acknowledged")) {
      reasons.put(accepted.path("stack").asText(), accepted.path("reason").asText());
    }
    var breaks = new ArrayList<String>();
    for (JsonNode decision : json.path("decisions")) {
      if (decision.path("kind").asText().equals("contract")) {
        breaks.add(
            decision.path("stack").asText()
                + " "
                + decision.path("entry").asText()
                + ": "
                + decision.path("text").asText());
      }
    }
    return new ReviewedPlan(works, reasons, breaks);
  }

  /** Throws where the plan breaks somebody. */
  void requireKept() {
    if (!breaks.isEmpty()) {
      throw new Refused(
          ExitCode.CONTRACT,
          "Error: The plan breaks consumers. Nothing was changed.\n  "
              + String.join("\n  ", breaks)
              + "\n  When nobody uses it any more, plan again; `plan --base` names the ways out");
    }
  }

  /** The stacks that were planned. */
  List<String> stacks() {
    return works.keySet().stream().map(StackRef::toString).toList();
  }

  /** Throws where what would be done now is not what was reviewed. */
  void require(List<StackPlan> plans) {
    var works = new TreeMap<StackRef, Work>();
    plans.forEach(plan -> works.put(plan.ref(), plan.work()));
    var lines = new ArrayList<String>();
    this.works.forEach(
        (ref, work) -> {
          Work now = works.getOrDefault(ref, new Work(new TreeMap<>()));
          compare(ref, work.steps(), now.steps(), lines);
        });
    if (!lines.isEmpty()) {
      throw new Refused(
          ExitCode.NOT_REVIEWED,
          "Error: What would be done now is not what was reviewed. Nothing was changed.\n"
              + String.join("\n", lines)
              + "\n  Plan again, and have the new plan reviewed");
    }
  }

  private static void compare(
      StackRef ref,
      SortedMap<String, String> reviewed,
      SortedMap<String, String> now,
      List<String> lines) {
    var all = new TreeSet<>(reviewed.keySet());
    all.addAll(now.keySet());
    for (String step : all) {
      if (!now.containsKey(step)) {
        lines.add("  " + ref + ": reviewed, and not to be done now: " + step);
      } else if (!reviewed.containsKey(step)) {
        lines.add("  " + ref + ": to be done now, and not reviewed: " + step);
      } else if (!now.get(step).equals(reviewed.get(step))) {
        lines.add("  " + ref + ": with other values than reviewed: " + step);
      }
    }
  }
}
