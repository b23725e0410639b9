package dev.freehold.model.warehouse;

import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.entry.EntrySource;
import dev.freehold.model.entry.References;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.yaml.Mapping;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the views of a warehouse. */
final class ViewReader {
  private static final Duration REFRESH = Duration.ofMinutes(30);

  private final Shelf shelf;
  private final Scope scope;
  private final SqlReader sql;

  ViewReader(Shelf shelf, SqlReader sql) {
    this.shelf = shelf;
    this.scope = shelf.scope();
    this.sql = sql;
  }

  /** The view; empty after a report. */
  Optional<View> read(EntrySource source) {
    Mapping values = source.merged();
    DataClass dataClass =
        ItemKeys.DATA_CLASS.in(values).map(shelf::dataClass).orElse(shelf.dataClass());
    List<Held> held = new ArrayList<>();
    held.add(new Held(dataClass, source.ref().local(), source.place("dataClass")));
    Map<String, Located<String>> fields = ItemKeys.FIELDS.in(values, Map.of());
    fields.forEach(
        (column, name) ->
            held.add(
                new Held(
                    scope.dataClass(Optional.of(name)),
                    "column " + column + " of " + source.ref().local(),
                    name.span())));
    shelf.hold(held);
    List<EntryRef> shared = shared(source);
    return sql.read(ItemKeys.SQL.in(values), SqlReader.Statements.ONE)
        .map(
            text ->
                new View(
                    shelf.part(source, "view", dataClass, Map.of()),
                    text,
                    materialization(values),
                    scope.dataClasses(fields),
                    shared));
  }

  private List<EntryRef> shared(EntrySource source) {
    List<EntryRef> shared = new ArrayList<>();
    for (Located<String> with : ItemKeys.SHARE_WITH.in(source.merged(), List.of())) {
      References.parse(EntryKind.WAREHOUSE.word() + "/" + with.value(), scope.domain())
          .value()
          .filter(ref -> scope.exists(ref, with.span()))
          .filter(ref -> isOther(ref, source, with))
          .ifPresent(shared::add);
    }
    return shared;
  }

  /** Views of the own domain read each other without asking. */
  private boolean isOther(EntryRef ref, EntrySource source, Located<String> with) {
    if (ref.domain().equals(scope.domain()) || ref.name().indexOf('/') >= 0) {
      boolean own = ref.domain().equals(scope.domain());
      scope.error(
          own ? Code.OWN_USE : Code.INVALID_REFERENCE,
          with.span(),
          own
              ? ref.local() + " is of the domain itself"
              : with.value() + " is not a warehouse but something in one",
          own
              ? "remove it: views of a domain read each other without being shared"
              : "share " + source.name() + " with the warehouse, domain/name");
      return false;
    }
    return true;
  }

  private static Materialization materialization(Mapping values) {
    boolean flagged =
        values.get("materialized").map(node -> node.text().equals("true")).orElse(false);
    boolean given = values.get("materialized").map(Mapping.class::isInstance).orElse(false);
    return flagged || given
        ? new Materialization.Kept(ItemKeys.REFRESH.in(values.map("materialized"), REFRESH))
        : Materialization.none();
  }
}
