package dev.freehold.governance.schema.proto;

import com.squareup.wire.schema.ProtoType;
import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.TypeElement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types of a .proto file by their names without the package. */
final class ProtoTypes {
  private final Map<String, TypeElement> types = new LinkedHashMap<>();
  private final String prefix;

  ProtoTypes(ProtoFileElement file) {
    String name = file.getPackageName();
    prefix = name == null || name.isEmpty() ? "" : name + ".";
    file.getTypes().forEach(type -> add("", type));
  }

  private void add(String outer, TypeElement type) {
    String name = outer + type.getName();
    types.put(name, type);
    type.getNestedTypes().forEach(inner -> add(name + ".", inner));
  }

  /** The messages by name, in the order of the file. */
  Map<String, MessageElement> messages() {
    Map<String, MessageElement> messages = new LinkedHashMap<>();
    types.forEach(
        (name, type) -> {
          if (type instanceof MessageElement message) {
            messages.put(name, message);
          }
        });
    return messages;
  }

  /** The message that a record is. */
  Optional<String> root() {
    return messages().keySet().stream().findFirst();
  }

  /** The message of a name; empty for what another file defines. */
  Optional<MessageElement> message(String name) {
    return types.get(name) instanceof MessageElement message
        ? Optional.of(message)
        : Optional.empty();
  }

  /** The full name of a type as a message names it: the innermost scope that has it wins. */
  String resolve(String type, String message) {
    String name = type.startsWith(".") ? type.substring(1) : type;
    String local = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    String scope = type.startsWith(".") ? "" : message;
    while (!scope.isEmpty()) {
      if (types.containsKey(scope + "." + name)) {
        return scope + "." + name;
      }
      int dot = scope.lastIndexOf('.');
      scope = dot < 0 ? "" : scope.substring(0, dot);
    }
    return local;
  }

  /** How a value is encoded: types of one group can be read as each other. */
  String kind(String type, String message) {
    ProtoType proto = ProtoType.get(type);
    if (proto.isMap()) {
      List<String> inner =
          List.of(
              kind(String.valueOf(proto.getKeyType()), message),
              kind(String.valueOf(proto.getValueType()), message));
      return "map of " + String.join(" to ", inner);
    }
    return switch (type) {
      case "int32", "int64", "uint32", "uint64", "bool" -> "a number or a flag";
      case "sint32", "sint64" -> "a signed number";
      case "string", "bytes" -> "a text or bytes";
      case "fixed32", "sfixed32" -> "a fixed number of 4 bytes";
      case "fixed64", "sfixed64" -> "a fixed number of 8 bytes";
      case "float", "double" -> type;
      default -> named(resolve(type, message));
    };
  }

  private String named(String name) {
    return types.get(name) instanceof EnumElement ? "a number or a flag" : "message " + name;
  }
}
