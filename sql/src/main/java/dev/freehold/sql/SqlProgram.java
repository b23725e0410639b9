package dev.freehold.sql;

import dev.freehold.model.Platform;
import dev.freehold.model.warehouse.Item;
import dev.freehold.model.warehouse.Partitioning;
import dev.freehold.model.warehouse.Routine;
import dev.freehold.model.warehouse.Table;
import dev.freehold.model.warehouse.View;
import dev.freehold.model.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.List;

/** All that SQL can read, and all SQL that is to be judged. */
public record SqlProgram(
    List<KnownTable> tables, List<Statement> statements, List<RowFilter> filters) {
  public SqlProgram {
    tables = List.copyOf(tables);
    statements = List.copyOf(statements);
    filters = List.copyOf(filters);
  }

  /** That of all warehouses of an environment. */
  public static SqlProgram of(Platform platform) {
    var tables = new ArrayList<KnownTable>();
    var statements = new ArrayList<Statement>();
    var filters = new ArrayList<RowFilter>();
    String project = platform.environment().project();
    platform.domains().stream()
        .flatMap(domain -> domain.warehouses().stream())
        .forEach(
            warehouse -> {
              for (Table table : warehouse.tables()) {
                tables.add(known(table, name(project, warehouse, table)));
                table.rows().stream()
                    .map(row -> new RowFilter(table.ref(), row.name(), row.filter(), row.span()))
                    .forEach(filters::add);
              }
              for (View view : warehouse.views()) {
                statements.add(
                    Statement.view(view.ref(), name(project, warehouse, view), view.sql()));
              }
              for (Routine routine : warehouse.routines()) {
                statements.add(of(routine, name(project, warehouse, routine)));
              }
            });
    return new SqlProgram(tables, statements, filters);
  }

  private static PhysicalName name(String project, Warehouse warehouse, Item item) {
    return new PhysicalName(project, warehouse.physicalName(), item.physicalName());
  }

  private static KnownTable known(Table table, PhysicalName name) {
    boolean ingestion = table.layout().partitioning() instanceof Partitioning.ByIngestion;
    return new KnownTable(
        table.ref(),
        name,
        table.columns(),
        ingestion ? KnownTable.Partitions.BY_INGESTION : KnownTable.Partitions.OTHERWISE);
  }

  private static Statement of(Routine routine, PhysicalName name) {
    return new Statement(
        routine.ref(),
        name,
        Statement.Kind.valueOf(routine.kind().name()),
        routine.sql(),
        routine.arguments(),
        new Statement.Returns(routine.returns(), routine.columns()));
  }
}
