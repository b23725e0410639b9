package dev.freehold.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.warehouse.Routine.Argument;
import java.util.List;

/**
 * A table or function as the analyser's catalogue has it.
 *
 * @param list which of the request's lists it is in
 */
record WireItem(String list, ObjectNode json) {
  static final String TABLES = "tables";
  static final String FUNCTIONS = "functions";
  static final String TABLE_FUNCTIONS = "tableFunctions";

  static WireItem of(KnownTable table) {
    ObjectNode json = item(table.ref(), table.name());
    ArrayNode columns = json.putArray("columns");
    table
        .columns()
        .forEach(column -> columns.add(WireTypes.field(column.name(), WireTypes.of(column))));
    if (table.partitions() == KnownTable.Partitions.BY_INGESTION) {
      columns.add(pseudo("_PARTITIONTIME", "TIMESTAMP"));
      columns.add(pseudo("_PARTITIONDATE", "DATE"));
    }
    return new WireItem(TABLES, json);
  }

  /** A view or function as the answer to its statement describes it. */
  static WireItem of(Statement statement, String body, JsonNode answer) {
    ObjectNode json = item(statement.ref(), statement.name());
    if (statement.kind() != Statement.Kind.VIEW) {
      ArrayNode arguments = json.putArray("arguments");
      for (Argument argument : statement.arguments()) {
        arguments.add(WireTypes.field(argument.name(), WireTypes.of(argument.type())));
      }
    }
    if (statement.kind() == Statement.Kind.FUNCTION) {
      if (statement.isTemplate()) {
        json.put("body", body);
      } else {
        json.set("returns", answer.path("returns"));
      }
      return new WireItem(FUNCTIONS, json);
    }
    json.set("columns", answer.path("columns"));
    boolean view = statement.kind() == Statement.Kind.VIEW;
    return new WireItem(view ? TABLES : TABLE_FUNCTIONS, json);
  }

  private static ObjectNode item(EntryRef ref, PhysicalName name) {
    ObjectNode json = WireTypes.object();
    json.put("id", ref.toString());
    List.of(name.project(), name.dataset(), name.name()).forEach(json.putArray("path")::add);
    return json;
  }

  private static ObjectNode pseudo(String name, String type) {
    return WireTypes.field(name, TextNode.valueOf(type)).put("pseudo", true);
  }

  /** The names of its columns, those in structures included. */
  List<String> columns() {
    return list.equals(FUNCTIONS) ? List.of() : json.findValuesAsText("name");
  }
}
