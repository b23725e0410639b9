package dev.freehold.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.freehold.model.column.Column;
import dev.freehold.model.column.ColumnType;
import dev.freehold.model.column.Mode;
import dev.freehold.model.sql.SqlType;
import java.util.ArrayList;
import java.util.List;

/** Types as the analyser reads and writes them. */
final class WireTypes {
  private static final String ARRAY = "array";
  private static final String STRUCT = "struct";
  private static final String RANGE = "range";

  private WireTypes() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ObjectNode field(String name, JsonNode type) {
    ObjectNode field = object();
    field.put("name", name);
    field.set("type", type);
    return field;
  }

  static JsonNode of(Column column) {
    JsonNode element = TextNode.valueOf(column.type().sql());
    if (column.type() == ColumnType.STRUCT) {
      ArrayNode fields = JsonNodeFactory.instance.arrayNode();
      column.children().forEach(child -> fields.add(field(child.name(), of(child))));
      element = object().set(STRUCT, fields);
    }
    return column.mode() == Mode.REPEATED ? object().set(ARRAY, element) : element;
  }

  static JsonNode of(SqlType type) {
    return type.fold(
        plain -> TextNode.valueOf(plain.sql()),
        element -> object().set(ARRAY, of(element)),
        members -> {
          ArrayNode fields = JsonNodeFactory.instance.arrayNode();
          members.forEach(member -> fields.add(field(member.name(), of(member.type()))));
          return object().set(STRUCT, fields);
        },
        () -> TextNode.valueOf(type.sql()));
  }

  /** The columns of an answer. */
  static List<OutputColumn> columns(JsonNode fields) {
    var columns = new ArrayList<OutputColumn>();
    for (JsonNode field : fields) {
      columns.add(column(field.path("name").asText(), field.path("type")));
    }
    return columns;
  }

  static OutputColumn column(String name, JsonNode type) {
    boolean repeated = type.has(ARRAY);
    JsonNode element = repeated ? type.get(ARRAY) : type;
    Mode mode = repeated ? Mode.REPEATED : Mode.NULLABLE;
    if (element.has(STRUCT)) {
      return new OutputColumn(name, "STRUCT", mode, columns(element.get(STRUCT)));
    }
    String range = "RANGE<" + element.path(RANGE).asText() + ">";
    return new OutputColumn(name, element.has(RANGE) ? range : element.asText(), mode, List.of());
  }
}
