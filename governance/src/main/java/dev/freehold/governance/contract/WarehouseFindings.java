package dev.freehold.governance.contract;

import dev.freehold.governance.contract.Break.Kind;
import dev.freehold.model.column.Column;
import dev.freehold.model.column.Mode;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.warehouse.Item;
import dev.freehold.model.warehouse.Routine;
import dev.freehold.model.warehouse.Table;
import dev.freehold.model.warehouse.Warehouse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What changes of one warehouse may break. */
final class WarehouseFindings {
  private final Versions versions;
  private final SchemaVersions schemas;
  private final Consumer<Finding> findings;

  WarehouseFindings(Versions versions, SchemaVersions schemas, Consumer<Finding> findings) {
    this.versions = versions;
    this.schemas = schemas;
    this.findings = findings;
  }

  void find(Warehouse old) {
    Optional<Warehouse> now = versions.warehouse(old.ref());
    if (now.isEmpty()) {
      findings.accept(Finding.gone(old.ref(), "it is removed"));
      return;
    }
    if (isMoved(old, now.get())) {
      return;
    }
    if (!now.get().ref().equals(old.ref())) {
      findings.accept(Finding.renamed(old.ref(), now.get().ref(), now.get().span()));
    }
    old.items().forEach(this::item);
  }

  private boolean isMoved(Warehouse old, Warehouse now) {
    boolean renamed = !old.physicalName().equals(now.physicalName());
    boolean moved = renamed || !old.location().equals(now.location());
    if (moved) {
      String what =
          renamed
              ? "its dataset becomes " + now.physicalName() + ", and was " + old.physicalName()
              : "it moves to " + now.location() + ", and was in " + old.location();
      findings.accept(Finding.whole(Kind.MOVED, old.ref(), now.ref(), what, now.span()));
    }
    return moved;
  }

  private void item(Item old) {
    Optional<Item> found = versions.item(old.ref());
    if (found.isEmpty()) {
      findings.accept(Finding.gone(old.ref(), "it is removed"));
      return;
    }
    Item now = found.get();
    if (!now.ref().equals(old.ref()) && now.warehouse().equals(old.warehouse())) {
      findings.accept(Finding.renamed(old.ref(), now.ref(), now.span()));
    }
    if (!old.physicalName().equals(now.physicalName())) {
      String what = "it becomes " + now.physicalName() + ", and was " + old.physicalName();
      findings.accept(Finding.whole(Kind.MOVED, old.ref(), now.ref(), what, now.span()));
    } else if (old instanceof Table table && now instanceof Table other) {
      columns(table, other);
    } else if (old instanceof Routine routine && now instanceof Routine other) {
      signature(routine, other);
    }
  }

  private void signature(Routine old, Routine now) {
    boolean same =
        old.kind() == now.kind()
            && old.arguments().equals(now.arguments())
            && old.returns().equals(now.returns())
            && old.columns().equals(now.columns());
    if (!same) {
      String what = "its arguments or what it returns change";
      findings.accept(Finding.whole(Kind.FIELD, old.ref(), now.ref(), what, now.span()));
    }
  }

  private void columns(Table old, Table now) {
    String file = old.source().schema().file();
    if (file.equals(now.source().schema().file()) && schemas.isSame(file)) {
      return;
    }
    Map<String, Column> columns = new LinkedHashMap<>();
    collect("", now.columns(), columns);
    Map<String, Column> before = new LinkedHashMap<>();
    collect("", old.columns(), before);
    String gone = "";
    for (Map.Entry<String, Column> each : before.entrySet()) {
      String path = each.getKey();
      if (!gone.isEmpty() && path.startsWith(gone)) {
        continue;
      }
      Optional<Column> column = Optional.ofNullable(columns.get(path));
      Optional<String> what = change(each.getValue(), column);
      if (what.isPresent()) {
        gone = path + ".";
        Span at = column.map(Column::span).orElse(now.span());
        String text = "column " + path + " " + what.get();
        findings.accept(Finding.field(Kind.FIELD, old.ref(), now.ref(), path, text, at));
      }
    }
  }

  private static void collect(String prefix, List<Column> columns, Map<String, Column> into) {
    for (Column column : columns) {
      into.put(prefix + column.name(), column);
      collect(prefix + column.name() + ".", column.children(), into);
    }
  }

  private static Optional<String> change(Column old, Optional<Column> found) {
    if (found.isEmpty()) {
      return Optional.of("is removed");
    }
    Column now = found.get();
    if (old.type() != now.type() || isList(old) != isList(now)) {
      return Optional.of("becomes " + type(now) + ", and was " + type(old));
    }
    return old.mode() == Mode.REQUIRED && now.mode() == Mode.NULLABLE
        ? Optional.of("may be null, and never was")
        : Optional.empty();
  }

  private static boolean isList(Column column) {
    return column.mode() == Mode.REPEATED;
  }

  private static String type(Column column) {
    return isList(column) ? "ARRAY of " + column.type().sql() : column.type().sql();
  }
}
