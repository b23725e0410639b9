package dev.freehold.components;

import dev.freehold.components.domain.DomainExpansion;
import dev.freehold.components.domain.DomainReading;
import dev.freehold.components.domain.DomainSpec;
import dev.freehold.components.system.Systems;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.model.Platform;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.domain.Domain;
import dev.freehold.model.entry.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Expands domains of one platform to the declarations of their stacks. */
public final class Expansion {
  public static final String DOMAIN = DomainExpansion.TYPE;

  private final LocalDate today;
  private final DomainReading reading;

  /**
   * @param today decides which grants have ended and which domains are retired
   */
  public Expansion(Platform platform, LocalDate today) {
    this.today = today;
    this.reading = new DomainReading(platform, today);
  }

  /** Everything that should exist in the domain's stack; nothing once the domain is retired. */
  public List<Declaration> declarations(Domain domain) {
    return spec(domain).map(spec -> declarations(domain.name(), spec)).orElse(List.of());
  }

  private static List<Declaration> declarations(String name, DomainSpec domain) {
    var systems = new Systems();
    List<Declaration> below = new DomainExpansion(systems).expand(name, domain);
    var declarations = new ArrayList<Declaration>(systems.providers());
    declarations.addAll(below);
    return declarations;
  }

  /** What the domain's stack consists of; empty once the domain is retired. */
  public Optional<DomainSpec> spec(Domain domain) {
    return domain.retired().reached(today) ? Optional.empty() : Optional.of(reading.spec(domain));
  }

  /** Entries that nothing can be made of yet; a stack that has any is refused. */
  public static List<Unsupported> unsupported(Domain domain) {
    var entries = new ArrayList<Unsupported>();
    domain.connectors().forEach(entry -> entries.add(Unsupported.of(entry.entry())));
    if (!domain.airflow().isEmpty()) {
      entries.add(new Unsupported("airflow", domain.span()));
    }
    return entries;
  }

  /** An entry that this version reads but does not provision. */
  public record Unsupported(String name, Span span) {
    static Unsupported of(Entry entry) {
      return new Unsupported(entry.ref().local(), entry.span());
    }
  }
}
