package dev.freehold.cli.render.review;

import dev.freehold.components.word.Words;
import dev.freehold.engine.plan.Step;
import dev.freehold.engine.value.Fields;
import dev.freehold.stacks.change.ResourceChange;
import dev.freehold.stacks.change.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody may do something from now on, or no longer.
 *
 * @param who a user, group, service account or view
 * @param what {@code Read on Topic payments.refunds}
 */
public record AccessChange(Effect effect, String who, String what) {
  private static final Set<String> TYPES =
      Set.of(
          "kafka:index/acl:Acl",
          "confluentcloud:index/kafkaAcl:KafkaAcl",
          "gcp:bigquery/datasetAccess:DatasetAccess",
          "gcp:bigquery/iamMember:IamMember",
          "gcp:projects/iAMMember:IAMMember",
          "gcp:datacatalog/policyTagIamMember:PolicyTagIamMember",
          "gcp:bigquerydatapolicy/dataPolicyIamMember:DataPolicyIamMember");
  private static final String ROWS = "gcp:bigquery/rowAccessPolicy:RowAccessPolicy";

  /** For whom it is good. */
  public enum Effect {
    GAINS,
    LOSES
  }

  static List<AccessChange> of(ResourceChange resource) {
    Step step = resource.step();
    String type = step.urn().type();
    if (!TYPES.contains(type) && !type.equals(ROWS)) {
      return List.of();
    }
    var changes = new ArrayList<AccessChange>();
    List<AccessChange> before = told(Effect.LOSES, type, step.before());
    List<AccessChange> after = told(Effect.GAINS, type, step.after());
    if (resource.sign() != Sign.ADD) {
      before.stream().filter(each -> !has(after, each) || gone(resource)).forEach(changes::add);
    }
    if (!gone(resource)) {
      after.stream()
          .filter(each -> resource.sign() == Sign.ADD || !has(before, each))
          .forEach(changes::add);
    }
    return changes;
  }

  private static boolean gone(ResourceChange resource) {
    return resource.sign() == Sign.REMOVE;
  }

  private static boolean has(List<AccessChange> all, AccessChange one) {
    return all.stream()
        .anyMatch(each -> each.who().equals(one.who()) && each.what().equals(one.what()));
  }

  private static List<AccessChange> told(Effect effect, String type, Fields inputs) {
    Map<String, String> words = Words.of(type, inputs);
    if (type.equals(ROWS) && !words.isEmpty()) {
      String rows = "rows where " + words.getOrDefault("filter", "");
      return List.of(new AccessChange(effect, words.getOrDefault("to", ""), rows));
    }
    return words.entrySet().stream()
        .map(word -> new AccessChange(effect, who(word.getKey()), word.getValue()))
        .toList();
  }

  private static String who(String word) {
    return word.replaceFirst("^(allow|let) ", "");
  }
}
