package dev.freehold.model.environment;

import dev.freehold.model.diagnostic.Located;
import java.util.List;
import java.util.Optional;

/** The rules that decide on which function's cluster a topic is: the first that fits. */
public record Placement(List<Rule> rules) {
  /**
   * One rule; an empty list of a condition means that the condition is not asked.
   *
   * @param cluster the function
   */
  public record Rule(
      List<String> dataClasses, List<String> tiers, List<String> domains, Located<String> cluster) {
    public Rule {
      dataClasses = List.copyOf(dataClasses);
      tiers = List.copyOf(tiers);
      domains = List.copyOf(domains);
    }

    boolean fits(String dataClass, String tier, String domain) {
      return (dataClasses.isEmpty() || dataClasses.contains(dataClass))
          && (tiers.isEmpty() || tiers.contains(tier))
          && (domains.isEmpty() || domains.contains(domain));
    }
  }

  public Placement {
    rules = List.copyOf(rules);
  }

  /** The function and the rule's place. */
  public Optional<Located<String>> decide(String dataClass, String tier, String domain) {
    for (Rule rule : rules) {
      if (rule.fits(dataClass, tier, domain)) {
        return Optional.of(rule.cluster());
      }
    }
    return Optional.empty();
  }
}
