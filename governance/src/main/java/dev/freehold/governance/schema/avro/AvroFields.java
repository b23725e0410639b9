package dev.freehold.governance.schema.avro;

import dev.freehold.governance.schema.FieldShape;
import dev.freehold.governance.schema.FieldShape.Need;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** The fields of an Avro schema by their paths; a record inside itself is not followed. */
final class AvroFields {
  /** Between a type and what it stands for: {@code long as timestamp-millis}. */
  static final String AS = " as ";

  private final Map<String, FieldShape> fields = new LinkedHashMap<>();
  private final Set<String> open = new HashSet<>();

  private AvroFields() {}

  static Map<String, FieldShape> of(Schema schema) {
    AvroFields all = new AvroFields();
    all.add("", schema);
    all.follow(schema, "");
    return all.fields;
  }

  private void follow(Schema schema, String path) {
    switch (schema.getType()) {
      case RECORD -> record(schema, path);
      case ARRAY -> follow(schema.getElementType(), path);
      case MAP -> follow(schema.getValueType(), path);
      case UNION -> schema.getTypes().forEach(branch -> follow(branch, path));
      default -> {}
    }
  }

  private void record(Schema record, String path) {
    if (fields.size() > FieldShape.MOST || !open.add(record.getFullName())) {
      return;
    }
    for (Schema.Field field : record.getFields()) {
      String name = path.isEmpty() ? field.name() : path + "." + field.name();
      add(name, field.schema());
      follow(field.schema(), name);
    }
    open.remove(record.getFullName());
  }

  private void add(String path, Schema schema) {
    List<Schema> branches = branches(schema);
    Set<String> kinds = new TreeSet<>();
    branches.stream()
        .filter(each -> each.getType() != Schema.Type.NULL)
        .forEach(each -> kinds.add(kind(each)));
    boolean nullable = branches.stream().anyMatch(each -> each.getType() == Schema.Type.NULL);
    String type = kinds.isEmpty() ? "null" : String.join(" or ", kinds);
    fields.put(path, new FieldShape(path, type, kinds, nullable ? Need.MAYBE : Need.ALWAYS));
  }

  private static List<Schema> branches(Schema schema) {
    return schema.getType() == Schema.Type.UNION ? schema.getTypes() : List.of(schema);
  }

  private static String kind(Schema schema) {
    LogicalType logical = schema.getLogicalType();
    if (logical instanceof LogicalTypes.Decimal decimal) {
      return "decimal of scale " + decimal.getScale();
    }
    return logical == null ? plain(schema) : plain(schema) + AS + logical.getName();
  }

  private static String plain(Schema schema) {
    return switch (schema.getType()) {
      case ARRAY -> "array of " + kinds(schema.getElementType());
      case MAP -> "map of " + kinds(schema.getValueType());
      case FIXED -> "fixed of " + schema.getFixedSize();
      default -> schema.getType().getName();
    };
  }

  private static String kinds(Schema schema) {
    return String.join(" or ", branches(schema).stream().map(AvroFields::kind).sorted().toList());
  }
}
