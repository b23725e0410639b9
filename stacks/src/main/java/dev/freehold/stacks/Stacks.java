package dev.freehold.stacks;

import dev.freehold.components.Expansion;
import dev.freehold.engine.Stack;
import dev.freehold.engine.StackId;
import dev.freehold.model.Platform;
import dev.freehold.model.domain.Domain;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The stacks of one environment. */
public final class Stacks {
  private final Platform platform;
  private final LocalDate today;

  /**
   * @param today decides what has ended
   */
  public Stacks(Platform platform, LocalDate today) {
    this.platform = platform;
    this.today = today;
  }

  /** The stacks of the domains, which exist in the platform, in their order. */
  public List<DomainStack> of(Collection<String> domains) {
    var expansion = new Expansion(platform, today);
    var wanted = new TreeSet<>(domains);
    return platform.domains().stream()
        .filter(domain -> wanted.contains(domain.name()))
        .toList()
        .parallelStream()
        .map(domain -> stack(domain, expansion))
        .toList();
  }

  private DomainStack stack(Domain domain, Expansion expansion) {
    var ref = new StackRef(domain.name(), platform.name());
    var stack = new Stack(ref.id(), Map.of(), expansion.declarations(domain));
    return new DomainStack(ref, stack, Expansion.unsupported(domain));
  }

  /**
   * Stacks of this environment that own things although no folder declares their domain. Nothing is
   * ever deleted because of that: somebody has to say what is meant.
   *
   * @param owning all stacks of the backend that own something
   */
  public List<StackRef> orphans(List<StackId> owning) {
    return owning.stream()
        .flatMap(id -> StackRef.of(id).stream())
        .filter(ref -> ref.environment().equals(platform.name()))
        .filter(ref -> platform.domain(ref.domain()).isEmpty())
        .toList();
  }
}
