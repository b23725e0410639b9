package dev.freehold.model.column.json;

import dev.freehold.model.column.Column;
import dev.freehold.model.column.ColumnRefusal;
import dev.freehold.model.column.Columns;
import dev.freehold.model.column.JsonTree;
import dev.freehold.model.column.Mode;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.yaml.Field;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes columns of a JSON Schema. */
public final class JsonColumns {
  private final ColumnRefusal refusal;
  private final JsonShapes shapes;
  private int depth;
  private final Set<Mapping> open = Collections.newSetFromMap(new IdentityHashMap<>());

  private JsonColumns(Mapping root, Problems problems) {
    this.refusal = new ColumnRefusal(problems);
    this.shapes = new JsonShapes(root, refusal);
  }

  /** The columns of a file; empty after a report. */
  public static Optional<List<Column>> read(String file, String text, Problems problems) {
    Optional<Node> tree = JsonTree.read(file, text, problems);
    if (tree.isEmpty()) {
      return Optional.empty();
    }
    if (!(tree.get() instanceof Mapping root)) {
      problems.error(
          Code.SCHEMA_SYNTAX,
          tree.get().span(),
          "this is not a JSON Schema",
          "a schema is an object with type and properties");
      return Optional.empty();
    }
    return new JsonColumns(root, problems).root(root);
  }

  private Optional<List<Column>> root(Mapping root) {
    Optional<JsonShape> shape = shapes.of(root, "the schema", root.span());
    if (shape.isPresent() && !shape.get().isStruct()) {
      return refusal.none(
          root.span(),
          "the schema describes no object with properties",
          "a table needs an object, whose properties become columns");
    }
    shape.ifPresent(object -> open.add(object.schema()));
    return shape.flatMap(object -> fields(object.schema()));
  }

  private Optional<List<Column>> fields(Mapping object) {
    Set<String> required = new HashSet<>();
    object.items("required").forEach(name -> required.add(name.text()));
    List<Column> columns = new ArrayList<>();
    for (Field property : object.map("properties").fields()) {
      Mode mode = required.contains(property.key()) ? Mode.REQUIRED : Mode.NULLABLE;
      column(property.key(), property.value(), mode, property.keySpan()).ifPresent(columns::add);
    }
    boolean all = columns.size() == object.map("properties").fields().size();
    return all ? Optional.of(columns) : Optional.empty();
  }

  private Optional<Column> column(String name, Node schema, Mode mode, Span at) {
    Optional<JsonShape> shape =
        refusal.isTooMany(at) ? Optional.empty() : shapes.of(schema, name, at);
    if (shape.isEmpty()) {
      return Optional.empty();
    }
    JsonShape found = shape.get();
    Mode real = found.nullable() ? Mode.NULLABLE : mode;
    if (found.kind() == JsonShape.Kind.PLAIN) {
      return Optional.of(Columns.plain(name, found.type(), real, found.description(), at));
    }
    if (!open.add(found.schema())) {
      return refusal.none(
          at,
          name + " holds itself",
          "BigQuery has no recursive columns: keep the inner ones in a table of their own");
    }
    Optional<Column> made = inner(name, found, real, at);
    open.remove(found.schema());
    return made;
  }

  private Optional<Column> inner(String name, JsonShape found, Mode real, Span at) {
    return switch (found.kind()) {
      case STRUCT -> struct(name, found, real, at);
      case MAP ->
          column("value", found.inner(), Mode.REQUIRED, at)
              .map(value -> Columns.map(name, value, found.description(), at));
      case ARRAY -> array(name, found, at);
      default -> Optional.of(Columns.plain(name, found.type(), real, found.description(), at));
    };
  }

  private Optional<Column> struct(String name, JsonShape shape, Mode mode, Span at) {
    depth++;
    Optional<List<Column>> children =
        refusal.isTooDeep(depth, name, at) ? Optional.empty() : fields(shape.schema());
    depth--;
    return children.map(columns -> Columns.struct(name, mode, shape.description(), columns, at));
  }

  private Optional<Column> array(String name, JsonShape array, Span at) {
    Optional<Column> items = column(name, array.inner(), Mode.REQUIRED, at);
    if (items.isPresent() && items.get().mode() != Mode.REQUIRED) {
      boolean nested = items.get().mode() == Mode.REPEATED;
      return refusal.none(
          at,
          name + " is an array of " + (nested ? "arrays or maps" : "null"),
          nested
              ? "BigQuery has no arrays in arrays: put an object between the two"
              : "BigQuery's arrays hold no null: take null out of the items");
    }
    return items.map(
        column -> Columns.with(Columns.with(column, Mode.REPEATED), description(array, column)));
  }

  private static String description(JsonShape array, Column items) {
    return array.description().isEmpty() ? items.description() : array.description();
  }
}
