package dev.freehold.governance.contract;

import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryRef;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Somebody who uses a thing, or may.
 *
 * @param target what is used: a topic, a warehouse, or a table, view or routine of one
 * @param means how
 * @param domain whose consumer it is; empty for people
 * @param by the services, views, tables, connectors, teams or people
 * @param services those whose grants must hold for it; none where it needs no grant
 * @param contact whom to talk to
 * @param contract the version it relies on; may be empty
 * @param span the line that declares it
 */
public record Consumer(
    EntryRef target,
    Means means,
    String domain,
    List<EntryRef> by,
    List<EntryRef> services,
    Contact contact,
    String contract,
    Reads reads,
    Span span) {
  /** How a thing is used. */
  public enum Means {
    USE("uses it"),
    CONSUMER("consumes it"),
    SQL("names it in SQL"),
    TABLE("fills a table from it"),
    CONNECTOR("connects it"),
    /** A grant that no use speaks of. */
    GRANT("may use it");

    private final String word;

    Means(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /**
   * The team behind it.
   *
   * @param team its name
   * @param channel where it can be reached; may be empty
   */
  public record Contact(String team, String channel) {
    @Override
    public String toString() {
      return channel.isEmpty() ? team : team + ", " + channel;
    }
  }

  public Consumer {
    by = List.copyOf(by);
    services = List.copyOf(services);
  }

  /** Whether it says that it uses the thing, rather than that it may. */
  public boolean isDeclared() {
    return means != Means.GRANT;
  }

  /** Whether it belongs to the domain that owns the thing. */
  public boolean isOwn() {
    return domain.equals(target.domain());
  }

  /** Whether a change that breaks it is held up. */
  public boolean holdsUp() {
    return isDeclared() && !isOwn();
  }

  /** {@code risk (scoring)}, {@code team/analytics}. */
  public String who() {
    String names =
        by.stream()
            .map(each -> each.domain().equals(domain) ? local(each) : each.toString())
            .collect(Collectors.joining(", "));
    return domain.isEmpty() ? names : domain + " (" + names + ")";
  }

  private static String local(EntryRef ref) {
    return ref.kind() == dev.freehold.model.entry.EntryKind.SERVICE ? ref.name() : ref.local();
  }

  /** {@code risk (scoring) uses it: risk/domain.yaml:31; Risk, #risk}. */
  public String text() {
    String fields =
        reads instanceof Reads.Fields some ? " (" + String.join(", ", some.names()) + ")" : "";
    return who() + " " + means.word() + fields + ": " + span + "; " + contact;
  }
}
