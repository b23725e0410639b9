package dev.freehold.components.warehouse;

import dev.freehold.engine.json.ValueWriter;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Joined;
import dev.freehold.engine.value.OutputRef;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.model.column.Column;
import dev.freehold.model.column.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A table's columns as the JSON text that BigQuery takes; policy tags in it are outputs. */
final class TableSchema {
  private final Function<Mask, OutputRef> tags;
  private final List<PropertyValue> parts = new ArrayList<>();
  private StringBuilder text = new StringBuilder();

  private TableSchema(Function<Mask, OutputRef> tags) {
    this.tags = tags;
  }

  /**
   * @param tags the policy tag of a mask
   */
  static PropertyValue of(List<Column> columns, Function<Mask, OutputRef> tags) {
    var schema = new TableSchema(tags);
    schema.list(columns);
    schema.cut();
    return schema.parts.size() == 1 ? schema.parts.get(0) : new Joined(schema.parts);
  }

  private void list(List<Column> columns) {
    String separator = "[";
    for (Column column : columns) {
      text.append(separator);
      column(column);
      separator = ",";
    }
    text.append(columns.isEmpty() ? "[]" : "]");
  }

  private void column(Column column) {
    Fields.Builder fields = Fields.builder();
    fields.put("name", column.name()).put("type", column.type().api());
    fields.put("mode", column.mode().name());
    if (!column.description().isEmpty()) {
      fields.put("description", column.description());
    }
    String json = ValueWriter.plainText(fields.build());
    text.append(json, 0, json.length() - 1);
    if (column.type() == ColumnType.STRUCT) {
      text.append(",\"fields\":");
      list(column.children());
    } else if (Mask.has(column.dataClass())) {
      text.append(",\"policyTags\":{\"names\":[\"");
      cut();
      parts.add(tags.apply(Mask.of(column.dataClass())));
      text.append("\"]}");
    }
    text.append('}');
  }

  private void cut() {
    parts.add(PropertyValue.of(text.toString()));
    text = new StringBuilder();
  }
}
