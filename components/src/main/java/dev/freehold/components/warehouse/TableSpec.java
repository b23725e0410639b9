package dev.freehold.components.warehouse;

import dev.freehold.components.google.GoogleAccess;
import dev.freehold.components.google.Member;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.model.column.Column;
import dev.freehold.model.unit.TimeLimit;
import dev.freehold.model.warehouse.Layout;
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
