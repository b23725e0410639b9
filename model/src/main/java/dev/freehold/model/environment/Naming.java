package dev.freehold.model.environment;

import dev.freehold.model.diagnostic.Span;
import java.util.Map;

/** The patterns that physical names are made of, with the built-in one where none is given. */
public final class Naming {
  private final Map<NameKind, String> patterns;
  private final Map<NameKind, Span> places;
  private final String environment;

  public Naming(Map<NameKind, String> patterns, Map<NameKind, Span> places, String environment) {
    this.patterns = Map.copyOf(patterns);
    this.places = Map.copyOf(places);
    this.environment = environment;
  }

  /** The name of a domain's thing. */
  public String name(NameKind kind, String domain, String name) {
    String pattern = pattern(kind);
    if (pattern.equals("{domain}.{name}")) {
      return domain + "." + name;
    }
    return pattern
        .replace("{domain}", domain)
        .replace("{name}", name)
        .replace("{environment}", environment);
  }

  /** The Kafka principal of a person. */
  public String userPrincipal(String mail) {
    return pattern(NameKind.USER_PRINCIPAL).replace("{mail}", mail);
  }

  public String pattern(NameKind kind) {
    return patterns.getOrDefault(kind, kind.standard());
  }

  /** Where the pattern stands. */
  public Span place(NameKind kind) {
    return places.getOrDefault(kind, Span.builtIn());
  }
}
