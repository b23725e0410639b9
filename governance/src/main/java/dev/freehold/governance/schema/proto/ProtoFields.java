package dev.freehold.governance.schema.proto;

import com.squareup.wire.schema.Field.Label;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.OneOfElement;
import dev.freehold.governance.schema.FieldShape;
import dev.freehold.governance.schema.FieldShape.Need;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The fields of a message by their numbers, {@code 3.1}; a message inside itself is not followed.
 */
final class ProtoFields {
  private final ProtoTypes types;
  private final Map<String, FieldShape> fields = new LinkedHashMap<>();
  private final Set<String> open = new HashSet<>();

  private ProtoFields(ProtoTypes types) {
    this.types = types;
  }

  static Map<String, FieldShape> of(ProtoTypes types) {
    ProtoFields all = new ProtoFields(types);
    types.root().ifPresent(root -> all.follow(root, "", ""));
    return all.fields;
  }

  private void follow(String name, String numbers, String path) {
    Optional<MessageElement> message = types.message(name);
    if (message.isEmpty() || fields.size() > FieldShape.MOST || !open.add(name)) {
      return;
    }
    for (FieldElement field : byNumber(message.get()).values()) {
      String number = numbers.isEmpty() ? "" + field.getTag() : numbers + "." + field.getTag();
      String full = path.isEmpty() ? field.getName() : path + "." + field.getName();
      Need need = field.getLabel() == Label.REQUIRED ? Need.ALWAYS : Need.MAYBE;
      String kind = label(field) + types.kind(field.getType(), name);
      fields.put(number, new FieldShape(full, label(field) + field.getType(), Set.of(kind), need));
      follow(types.resolve(field.getType(), name), number, full);
    }
    open.remove(name);
  }

  private static String label(FieldElement field) {
    return field.getLabel() == Label.REPEATED ? "repeated " : "";
  }

  /** All fields of a message, those in a oneof included. */
  static Map<Integer, FieldElement> byNumber(MessageElement message) {
    Map<Integer, FieldElement> fields = new TreeMap<>();
    message.getFields().forEach(field -> fields.put(field.getTag(), field));
    for (OneOfElement oneOf : message.getOneOfs()) {
      oneOf.getFields().forEach(field -> fields.put(field.getTag(), field));
    }
    return fields;
  }
}
