package dev.freehold.model.warehouse;

import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.Entry;
import dev.freehold.model.entry.EntryRef;
import java.util.SortedMap;
import java.util.function.Function;

/** What SQL can name in a warehouse. */
public sealed interface Item permits Table, View, Routine {
  Part part();

  default <R> R fold(
      Function<Table, R> table, Function<View, R> view, Function<Routine, R> routine) {
    if (this instanceof Table made) {
      return table.apply(made);
    }
    return this instanceof View made ? view.apply(made) : routine.apply((Routine) this);
  }

  default Entry entry() {
    return part().entry();
  }

  /** {@code warehouse/payments/core/table/transactions}. */
  default EntryRef ref() {
    return entry().ref();
  }

  /** The name in the warehouse, {@code transactions}. */
  default String name() {
    return ref().name().substring(ref().name().lastIndexOf('/') + 1);
  }

  /** {@code warehouse/payments/core}. */
  default EntryRef warehouse() {
    return ref().entry();
  }

  default String physicalName() {
    return part().physicalName();
  }

  default DataClass dataClass() {
    return part().dataClass();
  }

  default SortedMap<String, String> labels() {
    return part().labels();
  }

  default Origin origin() {
    return part().origin();
  }

  default Span span() {
    return entry().span();
  }
}
