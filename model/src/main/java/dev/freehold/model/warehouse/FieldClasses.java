package dev.freehold.model.warehouse;

import dev.freehold.model.column.Column;
import dev.freehold.model.column.ColumnType;
import dev.freehold.model.column.Columns;
import dev.freehold.model.column.Mode;
import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.scope.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives the columns of a table their data classes and descriptions. */
final class FieldClasses {
  /** A class with the place that gives it. */
  private record Given(DataClass dataClass, Span at) {}

  private final Scope scope;
  private final List<Column> columns;
  private final Map<String, Given> classes = new HashMap<>();
  private final Map<String, String> descriptions = new HashMap<>();
  private final String table;

  /**
   * @param table what a message calls the table
   */
  FieldClasses(Scope scope, List<Column> columns, String table) {
    this.scope = scope;
    this.columns = columns;
    this.table = table;
  }

  /**
   * The classes of the topic's fields.
   *
   * @param at the topic's own key
   */
  FieldClasses inherit(Map<String, DataClass> fields, Span at) {
    fields.forEach(
        (path, dataClass) -> {
          if (isColumn(path, at)) {
            classes.put(path, new Given(dataClass, at));
          }
        });
    return this;
  }

  /** The classes that the table itself gives. */
  FieldClasses own(Map<String, Located<String>> fields) {
    fields.forEach(
        (path, name) -> {
          DataClass dataClass = scope.dataClass(Optional.of(name));
          Optional<Given> before = Optional.ofNullable(classes.get(path));
          if (before.isPresent() && dataClass.rank() < before.get().dataClass().rank()) {
            tooOpen(path, dataClass, before.get(), name.span());
          }
          if (isColumn(path, name.span())) {
            classes.put(path, new Given(dataClass, name.span()));
          }
        });
    return this;
  }

  private void tooOpen(String path, DataClass given, Given before, Span at) {
    if (!given.isUnclassified()) {
      scope
          .problems()
          .add(
              Diagnostic.error(
                      Code.CLASS_TOO_OPEN,
                      at,
                      path + " is " + before.dataClass().name() + " in its topic",
                      "give it that class or a more closed one, or leave it out here")
                  .with("the topic's fields", before.at()));
    }
  }

  FieldClasses describe(Map<String, Located<String>> texts) {
    texts.forEach(
        (path, text) -> {
          if (isColumn(path, text.span())) {
            descriptions.put(path, text.value());
          }
        });
    return this;
  }

  /** The classes with their columns. */
  List<Held> held() {
    List<Held> held = new ArrayList<>();
    new java.util.TreeMap<>(classes)
        .forEach(
            (path, given) ->
                held.add(
                    new Held(given.dataClass(), "column " + path + " of " + table, given.at())));
    return held;
  }

  private boolean isColumn(String path, Span at) {
    boolean found = Columns.find(columns, path).isPresent();
    if (!found) {
      scope.error(
          Code.UNKNOWN_COLUMN,
          at,
          "the schema has no column " + path,
          dev.freehold.model.diagnostic.Nearest.hint(path, Columns.paths(columns)));
    }
    return found;
  }

  /**
   * The columns with everything.
   *
   * @param table where a class is shown that the table has from its topic
   */
  List<Column> columns(Span table) {
    return classes.isEmpty() && descriptions.isEmpty()
        ? columns
        : level(columns, "", new Given(DataClass.unclassified(), table));
  }

  private List<Column> level(List<Column> all, String prefix, Given outer) {
    List<Column> made = new ArrayList<>(all.size());
    for (Column column : all) {
      String path = prefix + column.name();
      Given own = classes.getOrDefault(path, outer);
      Given real = own.dataClass().rank() >= outer.dataClass().rank() ? own : outer;
      boolean plain = real.dataClass().isUnclassified() && column.children().isEmpty();
      if (plain && !descriptions.containsKey(path)) {
        made.add(column);
        continue;
      }
      checkMask(path, column, real);
      made.add(
          new Column(
              column.name(),
              column.type(),
              column.mode(),
              descriptions.getOrDefault(path, column.description()),
              real.dataClass(),
              level(column.children(), path + ".", real),
              column.span()));
    }
    return made;
  }

  private void checkMask(String path, Column column, Given given) {
    String mask = given.dataClass().demands().mask();
    boolean text = column.type() == ColumnType.STRING;
    boolean fits =
        switch (mask) {
          case "sha256" -> (text || column.type() == ColumnType.BYTES) && isOne(column);
          case "last4" -> text && isOne(column);
          default -> true;
        };
    if (!fits && column.type() != ColumnType.STRUCT) {
      String type = (isOne(column) ? "" : "a repeated ") + column.type().sql();
      scope
          .problems()
          .add(
              Diagnostic.error(
                      Code.MASK_DOES_NOT_FIT,
                      given.at(),
                      path
                          + " is "
                          + type
                          + ", which "
                          + mask
                          + " of "
                          + given.dataClass().name()
                          + " cannot mask",
                      "make it text in the schema, or give it a class that masks with redact or"
                          + " nullify")
                  .with("the column", column.span())
                  .with("the class", given.dataClass().span()));
    }
  }

  private static boolean isOne(Column column) {
    return column.mode() != Mode.REPEATED;
  }
}
