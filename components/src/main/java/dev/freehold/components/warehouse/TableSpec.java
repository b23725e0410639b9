package dev.freehold.components.warehouse;

import dev.freehold.components.google.GoogleAccess;
import dev.freehold.components.google.Member;
import dev.freehold.engine.declaration.Options.Flag;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.model.column.Column;
import dev.freehold.model.column.ColumnType;
import dev.freehold.model.column.Mode;
import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.grant.Level;
import dev.freehold.model.unit.TimeLimit;
import dev.freehold.model.warehouse.Layout;
import dev.freehold.model.warehouse.Layout.Filter;
import dev.freehold.model.warehouse.Partitioning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a table consists of.
 *
 * @param expiration after which time a partition goes; unlimited where rows stay
 * @param primaryKey columns; BigQuery does not enforce it
 * @param rows who sees which rows; without any everybody with access sees all
 * @param accesses to this table alone, at most one per principal and level
 */
public record TableSpec(
    Thing thing,
    List<Column> columns,
    Layout layout,
    TimeLimit expiration,
    List<String> primaryKey,
    List<Rows> rows,
    List<GoogleAccess> accesses) {
  public TableSpec {
    columns = List.copyOf(columns);
    primaryKey = List.copyOf(primaryKey);
    rows = List.copyOf(rows);
    accesses = List.copyOf(accesses);
  }

  /**
   * A table in one piece that everybody with access to the dataset may use.
   *
   * @param name in the dataset
   */
  public static Builder of(String name) {
    return new Builder(name);
  }

  /** Collects columns and what is different from the defaults. */
  public static final class Builder {
    private final List<Column> columns = new ArrayList<>();
    private final List<GoogleAccess> accesses = new ArrayList<>();
    private Thing thing;
    private Partitioning partitioning = Partitioning.none();
    private TimeLimit expiration = TimeLimit.unlimited();
    private List<String> clusterBy = List.of();

    private Builder(String name) {
      thing = Thing.named(name, name);
    }

    /** A column that may be empty. */
    public Builder column(String name, ColumnType type) {
      return column(name, type, Mode.NULLABLE);
    }

    public Builder column(String name, ColumnType type, Mode mode) {
      var unclassified = DataClass.unclassified();
      columns.add(new Column(name, type, mode, "", unclassified, List.of(), Span.builtIn()));
      return this;
    }

    /** A DATE, DATETIME or TIMESTAMP column cuts it into partitions. */
    public Builder partitionBy(String column, Partitioning.Per per) {
      partitioning = new Partitioning.ByTime(column, per);
      return this;
    }

    /** Partitions go after this time. */
    public Builder retention(Duration time) {
      expiration = TimeLimit.of(time);
      return this;
    }

    /** At most four columns. */
    public Builder clusterBy(String... names) {
      clusterBy = List.of(names);
      return this;
    }

    /** Lets somebody read this table alone. */
    public Builder reader(Member member) {
      accesses.add(GoogleAccess.of(member, Level.READ));
      return this;
    }

    /** A plan that would delete or replace the table fails. */
    public Builder protect() {
      thing = thing.with(Flag.PROTECT);
      return this;
    }

    public TableSpec build() {
      var layout = new Layout(partitioning, Filter.OPTIONAL, clusterBy);
      return new TableSpec(thing, columns, layout, expiration, List.of(), List.of(), accesses);
    }
  }

  /**
   * The rows that some may see.
   *
   * @param name unique in the table
   * @param id the policy's id in BigQuery
   * @param filter a condition in SQL
   */
  public record Rows(String name, String id, String filter, List<Member> to, Origin origin) {
    public Rows {
      to = List.copyOf(to);
    }
  }
}
