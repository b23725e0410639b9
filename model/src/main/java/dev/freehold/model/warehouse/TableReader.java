package dev.freehold.model.warehouse;

import dev.freehold.model.column.Column;
import dev.freehold.model.column.Columns;
import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntrySource;
import dev.freehold.model.entry.Link;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.topic.SchemaFile;
import dev.freehold.model.topic.Topic;
import dev.freehold.model.unit.TimeLimit;
import dev.freehold.model.unit.Times;
import dev.freehold.model.yaml.Mapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the tables of a warehouse. */
final class TableReader {
  private final Shelf shelf;
  private final Scope scope;
  private final Located<TimeLimit> retention;
  private final SourceReader sources;
  private final RowPolicyReader policies;

  /**
   * @param retention the warehouse's
   */
  TableReader(
      Shelf shelf, Located<TimeLimit> retention, SourceReader sources, RowPolicyReader policies) {
    this.shelf = shelf;
    this.scope = shelf.scope();
    this.retention = retention;
    this.sources = sources;
    this.policies = policies;
  }

  /** The table; empty after a report. */
  Optional<Table> read(EntrySource source) {
    List<RowPolicy> rows = policies.read(source);
    Optional<DataClass> own = ItemKeys.DATA_CLASS.in(source.merged()).map(shelf::dataClass);
    Optional<SourceReader.Found> found = sources.read(source);
    return found.flatMap(from -> make(source, from, own, rows));
  }

  private Optional<Table> make(
      EntrySource source, SourceReader.Found from, Optional<DataClass> own, List<RowPolicy> rows) {
    Optional<List<Column>> raw =
        scope.schemas().columns(from.source().schema(), scope.files().texts(), scope.problems());
    if (raw.isEmpty()) {
      return Optional.empty();
    }
    Mapping values = source.merged();
    DataClass dataClass = dataClass(source, from.topic(), own);
    LayoutReader layouts = new LayoutReader(scope, raw.get());
    Layout layout = layouts.read(values);
    List<String> primaryKey = layouts.primaryKey(values);
    List<Held> held = new ArrayList<>();
    held.add(new Held(dataClass, source.ref().local(), source.place("dataClass")));
    FieldClasses classes = new FieldClasses(scope, raw.get(), source.ref().local());
    from.topic().ifPresent(topic -> inherit(classes, topic, raw.get()));
    List<Column> columns =
        classes
            .own(ItemKeys.FIELDS.in(values, Map.of()))
            .describe(ItemKeys.DESCRIPTIONS.in(values, Map.of()))
            .columns(source.span());
    held.addAll(classes.held());
    Located<TimeLimit> kept = ItemKeys.RETENTION.in(values).orElse(retention);
    checkRetention(source, kept, layout, held);
    shelf.hold(held);
    return Optional.of(
        new Table(
            shelf.part(source, "table", dataClass, computed()),
            from.source(),
            columns,
            kept.value(),
            layout,
            primaryKey,
            rows));
  }

  /** The warehouse's retention stands below whatever the table says. */
  private Map<String, Link> computed() {
    String text = retention.value().fold(Times::text, () -> "forever");
    return Map.of("retention", new Link("warehouse", text, retention.span()));
  }

  private void checkRetention(
      EntrySource source, Located<TimeLimit> kept, Layout layout, List<Held> held) {
    Retentions retentions = new Retentions(scope);
    if (layout.partitioning().hasTime()) {
      boolean written = source.merged().has("retention");
      retentions.check(kept.value(), written ? kept.span() : source.span(), held);
    } else {
      retentions.checkKept(source.place("partitionBy"), held);
    }
  }

  /** Its own class, else the more closed one of its warehouse and its topic. */
  private DataClass dataClass(EntrySource source, Optional<Topic> topic, Optional<DataClass> own) {
    DataClass above = topic.map(Topic::dataClass).orElse(DataClass.unclassified());
    if (own.isEmpty()) {
      return above.rank() > shelf.dataClass().rank() ? above : shelf.dataClass();
    }
    if (own.get().rank() < above.rank() && !own.get().isUnclassified()) {
      Span place =
          topic.flatMap(each -> each.entry().provenance().span("dataClass")).orElse(source.span());
      scope
          .problems()
          .add(
              Diagnostic.error(
                      Code.CLASS_TOO_OPEN,
                      source.place("dataClass"),
                      "its topic is " + above.name(),
                      "write dataClass: " + above.name() + " or a more closed one, or leave it out")
                  .with("the topic's class", place));
    }
    return own.get();
  }

  /** A field that only the topic's keys have is none of the table's. */
  private static void inherit(FieldClasses classes, Topic topic, List<Column> columns) {
    boolean keyed =
        topic.content().schemas().stream().anyMatch(file -> file.part() == SchemaFile.Part.KEY);
    Map<String, DataClass> fields = new HashMap<>(topic.content().fields());
    fields.keySet().removeIf(path -> keyed && Columns.find(columns, path).isEmpty());
    classes.inherit(fields, topic.entry().provenance().span("fields").orElse(topic.span()));
  }
}
