package dev.freehold.model.warehouse;

import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.sql.SqlText;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A view of a warehouse.
 *
 * @param fields the classes of its columns as the file gives them; a view has no policy tags
 * @param shareWith the warehouses whose views may read it, whoever reads those
 */
public record View(
    Part part,
    SqlText sql,
    Materialization materialization,
    SortedMap<String, DataClass> fields,
    List<EntryRef> shareWith)
    implements Item {
  public View {
    fields = new TreeMap<>(fields);
    shareWith = List.copyOf(shareWith);
  }
}
