package dev.freehold.governance.schema.avro;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** The field that a place such as {@code /fields/2/type/items/fields/0} is in. */
final class AvroPath {
  private AvroPath() {}

  static String of(Schema schema, String location) {
    List<String> names = new ArrayList<>();
    Schema at = schema;
    String[] parts = location.split("/");
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i];
      boolean numbered = part.chars().allMatch(Character::isDigit) && !part.isEmpty();
      if (part.equals("fields") && at.getType() == Schema.Type.RECORD && i + 1 < parts.length) {
        i++;
        Schema.Field field = at.getFields().get(Integer.parseInt(parts[i]));
        names.add(field.name());
        at = field.schema();
      } else if (part.equals("items") && at.getType() == Schema.Type.ARRAY) {
        at = at.getElementType();
      } else if (part.equals("values") && at.getType() == Schema.Type.MAP) {
        at = at.getValueType();
      } else if (numbered && at.getType() == Schema.Type.UNION) {
        List<Schema> branches = at.getTypes();
        at = branches.get(Math.min(Integer.parseInt(part), branches.size() - 1));
      }
    }
    return String.join(".", names);
  }
}
