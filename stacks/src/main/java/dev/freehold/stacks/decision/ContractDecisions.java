package dev.freehold.stacks.decision;

import dev.freehold.governance.contract.Break;
import dev.freehold.governance.contract.Consumer;
import dev.freehold.governance.contract.Contracts;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.entry.References;
import dev.freehold.stacks.StackRef;
import java.util.List;
import java.util.stream.Stream;

/** What the judgement of contracts means for the stacks of an environment. */
public final class ContractDecisions {
  private final Contracts contracts;
  private final String environment;

  public ContractDecisions(Contracts contracts, String environment) {
    this.contracts = contracts;
    this.environment = environment;
  }

  /** Every break that somebody's use holds up. */
  public List<Decision> all() {
    return contracts.breaks().stream().filter(Break::blocks).map(this::decision).toList();
  }

  private Decision decision(Break each) {
    return new Decision(
        Decision.Kind.CONTRACT,
        new StackRef(each.thing().domain(), environment),
        each.thing().local(),
        each.text(),
        each.place(),
        each.waysOut());
  }

  /**
   * Who uses an entry of a stack, or did where it is gone; none for what nobody can use.
   *
   * @param entry {@code topic/orders}
   */
  public List<String> consumers(StackRef stack, String entry) {
    return References.parse(entry, stack.domain()).value().stream()
        .flatMap(this::affected)
        .map(Consumer::text)
        .distinct()
        .toList();
  }

  private Stream<Consumer> affected(EntryRef thing) {
    return contracts.affected(thing).stream();
  }
}
