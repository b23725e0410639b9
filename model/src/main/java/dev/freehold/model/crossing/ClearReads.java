package dev.freehold.model.crossing;

import dev.freehold.model.Platform;
import dev.freehold.model.column.Column;
import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.domain.Domain;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.grant.Grant;
import dev.freehold.model.warehouse.Table;
import dev.freehold.model.warehouse.Warehouse;
import java.util.List;

/** A grant of clear reading is about columns that are there and masked. */
final class ClearReads {
  private final Platform platform;
  private final Problems problems;

  ClearReads(Platform platform, Problems problems) {
    this.platform = platform;
    this.problems = problems;
  }

  void check(Domain domain) {
    for (Grant grant : domain.grants()) {
      for (DataClass dataClass : grant.clear()) {
        boolean known = platform.warehouse(grant.target()).isPresent();
        boolean held = tables(grant.target()).stream().anyMatch(t -> has(t.columns(), dataClass));
        if (known && !held && !dataClass.isUnclassified()) {
          problems.add(
              Diagnostic.error(
                      Code.CLEAR,
                      grant.span(),
                      "no column of " + grant.target().local() + " is " + dataClass.name(),
                      "name a class that a column of it has, or leave clear out")
                  .with("the class", dataClass.span()));
        }
      }
    }
  }

  private List<Table> tables(EntryRef target) {
    return target.equals(target.entry())
        ? platform.warehouse(target).map(Warehouse::tables).orElse(List.of())
        : platform.table(target).map(List::of).orElse(List.of());
  }

  private static boolean has(List<Column> columns, DataClass dataClass) {
    return columns.stream()
        .anyMatch(
            column ->
                column.dataClass().name().equals(dataClass.name())
                    || has(column.children(), dataClass));
  }
}
