package dev.freehold.model.column.avro;

import dev.freehold.model.column.Column;
import dev.freehold.model.column.ColumnRefusal;
import dev.freehold.model.column.Columns;
import dev.freehold.model.column.JsonTree;
import dev.freehold.model.column.Mode;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.yaml.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;

/** Makes columns of an Avro schema. */
public final class AvroColumns {
  private final ColumnRefusal refusal;
  private final AvroPlaces places;
  private final Set<String> open = new HashSet<>();

  private AvroColumns(Problems problems, AvroPlaces places) {
    this.refusal = new ColumnRefusal(problems);
    this.places = places;
  }

  /** The columns of a file; empty after a report. */
  public static Optional<List<Column>> read(String file, String text, Problems problems) {
    Optional<Node> tree = JsonTree.read(file, text, problems);
    if (tree.isEmpty()) {
      return Optional.empty();
    }
    Optional<List<Column>> plain = PlainAvro.read(tree.get());
    return plain.isPresent() ? plain : readWithLibrary(tree.get(), text, problems);
  }

  /** The same without the short cut for plain schemas. */
  static Optional<List<Column>> readWithLibrary(Node tree, String text, Problems problems) {
    AvroPlaces places = new AvroPlaces(tree);
    Schema schema;
    try {
      schema = new Schema.Parser().parse(text);
    } catch (RuntimeException wrong) {
      // Beside its own exceptions the library throws others for types that it cannot resolve.
      String why = reason(wrong);
      problems.error(
          Code.SCHEMA_SYNTAX,
          places.of(why),
          "this is not an Avro schema: " + why,
          "correct it as Avro's specification says");
      return Optional.empty();
    }
    AvroColumns columns = new AvroColumns(problems, places);
    if (schema.getType() != Schema.Type.RECORD) {
      return columns.refusal.none(
          tree.span(),
          "the schema is of type " + schema.getType().getName(),
          "a table needs a record, whose fields become columns");
    }
    return columns.fields(schema);
  }

  private static String reason(RuntimeException wrong) {
    String message = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
    return message.contains("UnresolvedSchema") ? "its type is none of Avro's" : message;
  }

  /** The fields of a record; empty when any was refused. */
  private Optional<List<Column>> fields(Schema record) {
    List<Column> made = new ArrayList<>();
    open.add(record.getFullName());
    for (Schema.Field field : record.getFields()) {
      Span at = places.of(record.getFullName(), field.name());
      column(field.name(), field.schema(), at)
          .map(column -> described(column, field.doc()))
          .ifPresent(made::add);
    }
    open.remove(record.getFullName());
    return made.size() == record.getFields().size() ? Optional.of(made) : Optional.empty();
  }

  private static Column described(Column column, @org.jspecify.annotations.Nullable String doc) {
    return doc == null ? column : Columns.with(column, doc);
  }

  private Optional<Column> column(String name, Schema schema, Span at) {
    if (refusal.isTooMany(at)) {
      return Optional.empty();
    }
    if (schema.getType() != Schema.Type.UNION) {
      return column(name, schema, Mode.REQUIRED, at);
    }
    List<Schema> some =
        schema.getTypes().stream().filter(each -> each.getType() != Schema.Type.NULL).toList();
    if (some.size() != 1) {
      List<String> names = some.stream().map(Schema::getName).toList();
      return refusal.none(
          at,
          name + " is a union of " + (names.isEmpty() ? "null alone" : String.join(", ", names)),
          "a column has one type: give each type a field of its own");
    }
    boolean nullable = some.size() < schema.getTypes().size();
    return column(name, some.get(0), nullable ? Mode.NULLABLE : Mode.REQUIRED, at);
  }

  private Optional<Column> column(String name, Schema schema, Mode mode, Span at) {
    return switch (schema.getType()) {
      case RECORD -> record(name, schema, mode, at);
      case ARRAY -> array(name, schema.getElementType(), at);
      case MAP ->
          column("value", schema.getValueType(), at).map(value -> Columns.map(name, value, "", at));
      case NULL -> refusal.none(at, name + " is always null", "remove the field");
      default ->
          AvroTypes.of(schema, name, at, refusal)
              .map(type -> Columns.plain(name, type, mode, "", at));
    };
  }

  private Optional<Column> record(String name, Schema record, Mode mode, Span at) {
    if (open.contains(record.getFullName())) {
      return refusal.none(
          at,
          name + " holds a " + record.getName() + " inside a " + record.getName(),
          "BigQuery has no recursive columns: keep the inner ones in a table of their own");
    }
    return refusal.isTooDeep(open.size(), name, at)
        ? Optional.empty()
        : fields(record).map(children -> Columns.struct(name, mode, "", children, at));
  }

  private Optional<Column> array(String name, Schema element, Span at) {
    boolean nested = element.getType() == Schema.Type.ARRAY || element.getType() == Schema.Type.MAP;
    if (nested || element.isNullable()) {
      String what = nested ? element.getType().getName() + "s" : "null";
      return refusal.none(
          at,
          name + " is an array of " + what,
          nested
              ? "BigQuery has no arrays in arrays: put a record between the two"
              : "BigQuery's arrays hold no null: take null out of the items");
    }
    return column(name, element, at).map(column -> Columns.with(column, Mode.REPEATED));
  }
}
