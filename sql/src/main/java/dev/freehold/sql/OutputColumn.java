package dev.freehold.sql;

import dev.freehold.model.column.Mode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A column that SQL makes.
 *
 * @param type as GoogleSQL names it, {@code INT64}; {@code STRUCT} where there are fields; of a
 *     repeated column that of its elements
 * @param mode repeated or nullable: SQL promises no more
 */
public record OutputColumn(String name, String type, Mode mode, List<OutputColumn> fields) {
  public OutputColumn {
    fields = List.copyOf(fields);
  }

  /** The whole type: {@code ARRAY<STRUCT<id INT64>>}. */
  public String sql() {
    String element =
        fields.isEmpty()
            ? type
            : fields.stream()
                .map(field -> (field.name() + " " + field.sql()).strip())
                .collect(Collectors.joining(", ", "STRUCT<", ">"));
    return mode == Mode.REPEATED ? "ARRAY<" + element + ">" : element;
  }

  /** {@code name type}. */
  @Override
  public String toString() {
    return name + " " + sql();
  }
}
