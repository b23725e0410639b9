package dev.freehold.model.crossing;

import dev.freehold.model.Platform;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.domain.Domain;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.grant.Use;
import dev.freehold.model.sql.Mention;
import dev.freehold.model.sql.SqlText;
import dev.freehold.model.warehouse.Item;
import dev.freehold.model.warehouse.Table;
import dev.freehold.model.warehouse.Warehouse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What warehouses read of other domains is declared there and given here. */
final class Foreign {
  private final Platform platform;
  private final Doubts doubts;
  private final Problems problems;

  Foreign(Platform platform, Doubts doubts, Problems problems) {
    this.platform = platform;
    this.doubts = doubts;
    this.problems = problems;
  }

  void check(Domain domain) {
    for (Warehouse warehouse : domain.warehouses()) {
      warehouse.tables().forEach(table -> checkTopic(domain, table));
      warehouse.items().forEach(item -> checkSql(domain, warehouse, item));
    }
    domain.uses().stream()
        .filter(use -> use.mode() == Use.By.VIEWS)
        .forEach(use -> checkShared(domain, use));
  }

  private void checkTopic(Domain domain, Table table) {
    Optional<EntryRef> topic =
        table
            .source()
            .<Optional<EntryRef>>fold(
                (ref, schema) -> Optional.of(ref), schema -> Optional.empty());
    topic
        .filter(ref -> !ref.domain().equals(domain.name()))
        .filter(ref -> !isDeclared(domain, ref))
        .ifPresent(ref -> undeclared(domain, ref, "topic", place(table)));
  }

  private static Span place(Table table) {
    return table.entry().provenance().span("from").orElse(table.span());
  }

  private boolean isDeclared(Domain domain, EntryRef target) {
    return doubts.uses().contains(domain.name()) || !uses(domain, target).isEmpty();
  }

  /** The domain's uses that cover a thing. */
  private static List<Use> uses(Domain domain, EntryRef target) {
    return domain.uses().stream()
        .filter(use -> use.target().equals(target) || use.target().equals(target.entry()))
        .toList();
  }

  private void undeclared(Domain domain, EntryRef target, String key, Span at) {
    String name = target.domain() + "/" + target.name();
    Span place = platform.item(target).map(Item::span).orElse(Span.ofFile(target.domain()));
    problems.add(
        Diagnostic.error(
                Code.UNDECLARED_USE,
                at,
                domain.name() + " reads " + name + " and does not say so",
                "add { " + key + ": " + name + ", by: [...] } to uses")
            .with("the thing", platform.topic(target).map(topic -> topic.span()).orElse(place)));
  }

  private void checkSql(Domain domain, Warehouse warehouse, Item item) {
    for (Mention mention : sql(item).map(SqlText::mentions).orElse(List.of())) {
      EntryRef target = mention.target();
      if (target.domain().equals(domain.name())) {
        continue;
      }
      if (!isDeclared(domain, target)) {
        undeclared(domain, target.entry(), "warehouse", mention.span());
      } else if (platform.item(target).isPresent() && !isGiven(domain, warehouse, target)) {
        notGiven(domain, warehouse, mention);
      }
    }
  }

  private static Optional<SqlText> sql(Item item) {
    return item.fold(
        table -> Optional.empty(),
        view -> Optional.of(view.sql()),
        routine -> Optional.of(routine.sql()));
  }

  private boolean isGiven(Domain domain, Warehouse reader, EntryRef target) {
    boolean shared =
        platform.view(target).map(view -> view.shareWith().contains(reader.ref())).orElse(false);
    return shared || doubts.mayGrant(target) || isGranted(domain, target);
  }

  private boolean isGranted(Domain domain, EntryRef target) {
    return doubts.uses().contains(domain.name())
        || uses(domain, target).stream()
            .flatMap(use -> use.by().stream())
            .anyMatch(service -> doubts.granted().covers(target, service.ref()));
  }

  private void notGiven(Domain domain, Warehouse warehouse, Mention mention) {
    EntryRef target = mention.target();
    String from = domain.name() + "/" + warehouse.name();
    boolean view = platform.view(target).isPresent();
    String share = "add shareWith: [" + from + "] to it, or ";
    problems.add(
        Diagnostic.error(
                Code.NOT_SHARED,
                mention.span(),
                target.domain() + " neither grants " + target + " nor shares it with " + from,
                "ask "
                    + target.domain()
                    + ": "
                    + (view ? share : "share a view of it, or ")
                    + "grant read to a service of "
                    + domain.name())
            .with("the thing", platform.item(target).map(Item::span).orElse(mention.span())));
  }

  /** A use that names no service is one of views, which its owner shares. */
  private void checkShared(Domain domain, Use use) {
    Stream<Item> items = platform.warehouse(use.target()).stream().flatMap(Warehouse::items);
    boolean shared =
        items
            .flatMap(item -> platform.view(item.ref()).stream())
            .filter(view -> covers(use.target(), view.ref()))
            .flatMap(view -> view.shareWith().stream())
            .anyMatch(with -> with.domain().equals(domain.name()));
    boolean known = platform.warehouse(use.target()).isPresent();
    if (!shared && known) {
      problems.add(
          Diagnostic.error(
                  Code.USE_WITHOUT_GRANT,
                  use.span(),
                  use.target().domain() + " shares no view of it with " + domain.name(),
                  "name the services that read it with by:, or ask for shareWith: there")
              .with(
                  "the thing",
                  platform.warehouse(use.target()).map(Warehouse::span).orElse(use.span())));
    }
  }

  private static boolean covers(EntryRef target, EntryRef item) {
    return target.equals(item) || target.equals(item.entry());
  }
}
