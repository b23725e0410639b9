package dev.freehold.cli.host;

import dev.freehold.cli.render.review.Review;
import dev.freehold.stacks.decision.Decision.Kind;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Labels that say what a change does; others are never touched. */
public final class Labels {
  private static final Map<String, Kind> KINDS =
      new TreeMap<>(
          Map.of("freehold: data loss", Kind.DATA_LOSS, "freehold: contract", Kind.CONTRACT));

  private final PullRequest request;

  public Labels(PullRequest request) {
    this.request = request;
  }

  public void set(Review review) {
    Set<String> there = request.labels();
    KINDS.forEach(
        (label, kind) -> {
          boolean wanted = review.count(kind) > 0;
          if (wanted && !there.contains(label)) {
            request.add(label);
          } else if (!wanted && there.contains(label)) {
            request.remove(label);
          }
        });
  }
}
