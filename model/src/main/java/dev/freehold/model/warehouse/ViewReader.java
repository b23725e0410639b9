package dev.freehold.model.warehouse;

import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.entry.EntrySource;
import dev.freehold.model.entry.References;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.sql.SqlText;
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

  ViewReader(Shelf shelf) {
    this.shelf = shelf;
    this.scope = shelf.scope();
  }

  /** The view; empty after a report. */
  Optional<View> read(EntrySource source) {
    Mapping values = source.merged();
    DataClass dataClass = shelf.classOf(ItemKeys.DATA_CLASS.in(values), shelf.dataClass());
    List<EntryRef> shared = new ArrayList<>();
    for (Located<String> with : ItemKeys.SHARE_WITH.in(values, List.of())) {
      References.parse(EntryKind.WAREHOUSE.word() + "/" + with.value(), scope.domain())
          .value()
          .filter(ref -> scope.exists(ref, with.span()))
          .ifPresent(shared::add);
    }
    return sql(ItemKeys.SQL.in(values))
        .map(
            sql ->
                new View(
                    shelf.part(source, "view", dataClass, Map.of()),
                    sql,
                    materialization(values),
                    scope.dataClasses(ItemKeys.FIELDS.in(values, Map.of())),
                    shared));
  }

  private Optional<SqlText> sql(Optional<Located<String>> file) {
    return file.flatMap(given -> scope.files().find(given, scope.problems()))
        .map(path -> new SqlText(path, "", List.of()));
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
