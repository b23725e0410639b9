package dev.freehold.model.crossing;

import dev.freehold.model.Platform;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.domain.Domain;

/** Judges the warehouses of all domains of one environment together. */
public final class Crossings {
  private final Platform platform;
  private final Doubts doubts;
  private final Problems problems;

  public Crossings(Platform platform, Doubts doubts, Problems problems) {
    this.platform = platform;
    this.doubts = doubts;
    this.problems = problems;
  }

  public void check() {
    Foreign foreign = new Foreign(platform, doubts, problems);
    ClearReads clear = new ClearReads(platform, problems);
    for (Domain domain : platform.domains()) {
      foreign.check(domain);
      clear.check(domain);
    }
    new Cycles(platform, problems).check();
    new Identities(platform, problems).check();
  }
}
