package dev.freehold.sql.analyser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.zetasql.ZetaSQLType.ArrayTypeProto;
import com.google.zetasql.ZetaSQLType.RangeTypeProto;
import com.google.zetasql.ZetaSQLType.StructFieldProto;
import com.google.zetasql.ZetaSQLType.StructTypeProto;
import com.google.zetasql.ZetaSQLType.TypeKind;
import com.google.zetasql.ZetaSQLType.TypeProto;

/**
 * Types as requests and answers have them: {@code "INT64"}, {@code {"array": "INT64"}}, {@code
 * {"struct": [{"name": "a", "type": "INT64"}]}}, {@code {"range": "DATE"}}.
 */
final class Types {
  private static final String PREFIX = "TYPE_";

  private Types() {}

  static TypeProto read(JsonNode type) {
    var proto = TypeProto.newBuilder();
    if (type.isTextual()) {
      return proto.setTypeKind(kind(type.asText())).build();
    }
    if (type.has("array")) {
      var array = ArrayTypeProto.newBuilder().setElementType(read(type.get("array")));
      return proto.setTypeKind(TypeKind.TYPE_ARRAY).setArrayType(array).build();
    }
    if (type.has("range")) {
      var range = RangeTypeProto.newBuilder().setElementType(read(type.get("range")));
      return proto.setTypeKind(TypeKind.TYPE_RANGE).setRangeType(range).build();
    }
    var struct = StructTypeProto.newBuilder();
    for (JsonNode field : type.path("struct")) {
      struct.addField(
          StructFieldProto.newBuilder()
              .setFieldName(field.path("name").asText())
              .setFieldType(read(field.path("type"))));
    }
    return proto.setTypeKind(TypeKind.TYPE_STRUCT).setStructType(struct).build();
  }

  private static TypeKind kind(String name) {
    return name.equals("FLOAT64") ? TypeKind.TYPE_DOUBLE : TypeKind.valueOf(PREFIX + name);
  }

  static JsonNode write(TypeProto type) {
    switch (type.getTypeKind()) {
      case TYPE_DOUBLE:
        return TextNode.valueOf("FLOAT64");
      case TYPE_ARRAY:
        return Analyser.object().set("array", write(type.getArrayType().getElementType()));
      case TYPE_RANGE:
        return Analyser.object().set("range", write(type.getRangeType().getElementType()));
      case TYPE_STRUCT:
        return Analyser.object().set("struct", fields(type.getStructType()));
      default:
        return TextNode.valueOf(type.getTypeKind().name().substring(PREFIX.length()));
    }
  }

  private static ArrayNode fields(StructTypeProto struct) {
    ArrayNode fields = JsonNodeFactory.instance.arrayNode();
    for (StructFieldProto field : struct.getFieldList()) {
      var one = fields.addObject();
      one.put("name", field.getFieldName());
      one.set("type", write(field.getFieldType()));
    }
    return fields;
  }
}
