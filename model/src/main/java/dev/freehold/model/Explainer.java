package dev.freehold.model;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Nearest;
import dev.freehold.model.diagnostic.Report;
import dev.freehold.model.diagnostic.Sources;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.domain.Domain;
import dev.freehold.model.entry.Entry;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.entry.Link;
import dev.freehold.model.entry.References;
import dev.freehold.model.shape.Attempt;
import dev.freehold.model.warehouse.Warehouse;
import dev.freehold.model.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers where a value of a resolved platform came from. */
final class Explainer {
  private static final Span ASKED = Span.ofFile("explain");

  private final Platform platform;
  private final Sources sources;

  Explainer(Platform platform, Sources sources) {
    this.platform = platform;
    this.sources = sources;
  }

  Result<Explanation> explain(String domain, String reference, String key) {
    Attempt<EntryRef> parsed = References.parse(reference, domain);
    if (parsed instanceof Attempt.Fault<EntryRef> fault) {
      return refused(fault.code(), fault.detail(), fault.hint());
    }
    EntryRef ref = parsed.value().orElseThrow();
    Optional<Domain> owner = platform.domain(ref.domain());
    if (owner.isEmpty()) {
      List<String> names = platform.domains().stream().map(Domain::name).toList();
      String detail = platform.name() + " has no domain " + ref.domain();
      return refused(Code.UNKNOWN_DOMAIN, detail, Nearest.hint(ref.domain(), names));
    }
    List<Entry> entries = entries(owner.get());
    Optional<Entry> entry = entries.stream().filter(each -> each.ref().equals(ref)).findFirst();
    if (entry.isEmpty()) {
      List<String> names = entries.stream().map(each -> each.ref().local()).toList();
      String detail = ref.domain() + " has no " + ref.local();
      return refused(Code.UNKNOWN_ENTRY, detail, Nearest.hint(ref.local(), names));
    }
    return explain(entry.get(), key);
  }

  private Result<Explanation> explain(Entry entry, String key) {
    List<Link> chain = entry.provenance().chain(key);
    if (chain.isEmpty()) {
      List<String> keys = entry.provenance().keys();
      String detail = "nothing sets " + key + " of " + entry.ref();
      return refused(Code.UNKNOWN_KEY, detail, Nearest.hint(key, keys));
    }
    String value = chain.get(chain.size() - 1).value();
    String normalised =
        entry.provenance().value(key).map((Node node) -> Normal.text(node)).orElse(value);
    return new Result.Usable<>(
        new Explanation(
            entry.ref(), key, value, normalised, chain, new Effects(platform).of(entry.ref(), key)),
        new Report(List.of(), sources));
  }

  private static List<Entry> entries(Domain domain) {
    List<Entry> entries = new ArrayList<>();
    domain.services().forEach(each -> entries.add(each.entry()));
    domain.topics().forEach(each -> entries.add(each.entry()));
    domain.connectors().forEach(each -> entries.add(each.entry()));
    for (Warehouse warehouse : domain.warehouses()) {
      entries.add(warehouse.entry());
      warehouse.items().forEach(each -> entries.add(each.entry()));
    }
    return entries;
  }

  private Result<Explanation> refused(Code code, String detail, String hint) {
    return new Result.Refused<>(
        new Report(List.of(Diagnostic.error(code, ASKED, detail, hint)), sources));
  }
}
