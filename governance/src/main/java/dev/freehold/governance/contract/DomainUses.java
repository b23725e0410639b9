package dev.freehold.governance.contract;

import dev.freehold.governance.contract.Consumer.Contact;
import dev.freehold.governance.contract.Consumer.Means;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.domain.Domain;
import dev.freehold.model.entry.Entry;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.grant.Use;
import dev.freehold.model.service.Service;
import dev.freehold.model.sql.Mention;
import dev.freehold.model.sql.SqlText;
import dev.freehold.model.team.Team;
import dev.freehold.model.topic.Topic;
import dev.freehold.model.warehouse.Item;
import dev.freehold.model.warehouse.Table;
import dev.freehold.model.warehouse.Warehouse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one domain says that it uses. */
final class DomainUses {
  /** Takes what is found. */
  interface Taker {
    void take(Consumer consumer);
  }

  private final Domain domain;
  private final Grants grants;
  private final Taker taker;
  private final Contact contact;

  DomainUses(Domain domain, Grants grants, Taker taker) {
    this.domain = domain;
    this.grants = grants;
    this.taker = taker;
    this.contact = contact(domain.owner());
  }

  static Contact contact(Team team) {
    String name = team.name().isEmpty() ? team.id() : team.name();
    return new Contact(name, team.contact().isEmpty() ? team.group() : team.contact());
  }

  void read() {
    domain.uses().forEach(this::use);
    for (Topic topic : domain.topics()) {
      Span at = place(topic.entry(), "consumers");
      topic.consumers().forEach(each -> own(topic.ref(), each, at));
    }
    for (Warehouse warehouse : domain.warehouses()) {
      Span at = place(warehouse.entry(), "readers");
      warehouse.readers().forEach(each -> own(warehouse.ref(), each, at));
      warehouse.tables().forEach(this::table);
      warehouse.items().forEach(item -> sql(item).forEach(text -> mentions(item, text)));
    }
    domain
        .connectors()
        .forEach(
            each ->
                each.topics()
                    .forEach(
                        topic -> add(topic, Means.CONNECTOR, each.ref(), each.entry().span())));
  }

  private static Span place(Entry entry, String key) {
    return entry.provenance().span(key).orElse(entry.span());
  }

  /** A use by views is in their SQL. */
  private void use(Use use) {
    List<EntryRef> services = services(use);
    if (services.isEmpty() || grants.haveEnded(use.target(), services)) {
      return;
    }
    Reads reads = use.fields().isEmpty() ? new Reads.All() : new Reads.Fields(use.fields());
    taker.take(
        new Consumer(
            use.target(),
            Means.USE,
            domain.name(),
            services,
            services,
            contact,
            use.contract(),
            reads,
            use.span()));
  }

  private static List<EntryRef> services(Use use) {
    return use.by().stream().map(Service::ref).toList();
  }

  private void own(EntryRef target, Service service, Span at) {
    add(target, Means.CONSUMER, service.ref(), at);
  }

  private void table(Table table) {
    Span at = place(table.entry(), "from");
    table
        .source()
        .<Optional<EntryRef>>fold((topic, schema) -> Optional.of(topic), schema -> Optional.empty())
        .ifPresent(topic -> add(topic, Means.TABLE, table.ref(), at));
  }

  private static Stream<SqlText> sql(Item item) {
    return item.fold(
        table -> Stream.of(), view -> Stream.of(view.sql()), routine -> Stream.of(routine.sql()));
  }

  private void mentions(Item item, SqlText text) {
    for (Mention mention : text.mentions()) {
      add(mention.target(), Means.SQL, item.ref(), new Reads.Sql(text), mention.span());
    }
  }

  private void add(EntryRef target, Means means, EntryRef by, Span at) {
    add(target, means, by, new Reads.All(), at);
  }

  /** What another domain owns is used by the grants of the services that its use names. */
  private void add(EntryRef target, Means means, EntryRef by, Reads reads, Span at) {
    Optional<Use> use =
        target.domain().equals(domain.name())
            ? Optional.empty()
            : domain.uses().stream()
                .filter(
                    each -> each.target().equals(target) || each.target().equals(target.entry()))
                .findFirst();
    List<EntryRef> services = use.map(DomainUses::services).orElse(List.of());
    if (!grants.haveEnded(target, services)) {
      String contract = use.map(Use::contract).orElse("");
      taker.take(
          new Consumer(
              target, means, domain.name(), List.of(by), services, contact, contract, reads, at));
    }
  }
}
