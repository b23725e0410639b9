package dev.freehold.providers.plugin.wire;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import dev.freehold.engine.json.Signatures;
import dev.freehold.engine.json.UnsupportedValueException;
import dev.freehold.engine.value.Bool;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Null;
import dev.freehold.engine.value.Num;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.Text;
import dev.freehold.engine.value.Unknown;
import java.util.TreeMap;

/** Reads protobuf values. */
final class WireReader {
  private WireReader() {}

  static Fields fields(Struct struct) {
    var values = new TreeMap<String, PropertyValue>();
    struct.getFieldsMap().forEach((key, value) -> values.put(key, read(value)));
    return new Fields(values);
  }

  static PropertyValue read(Value value) {
    return switch (value.getKindCase()) {
      case NULL_VALUE, KIND_NOT_SET -> new Null();
      case BOOL_VALUE -> new Bool(value.getBoolValue());
      case NUMBER_VALUE -> new Num(value.getNumberValue());
      case STRING_VALUE -> text(value.getStringValue());
      case LIST_VALUE ->
          new Items(value.getListValue().getValuesList().stream().map(WireReader::read).toList());
      case STRUCT_VALUE -> object(value.getStructValue());
    };
  }

  private static PropertyValue text(String text) {
    return Marks.isUnknown(text) ? Unknown.INSTANCE : new Text(text);
  }

  private static PropertyValue object(Struct struct) {
    Value mark = struct.getFieldsMap().get(Signatures.KEY);
    if (mark == null) {
      return fields(struct);
    }
    Value content = struct.getFieldsMap().get("value");
    if (mark.getStringValue().equals(Signatures.OUTPUT)) {
      return output(struct, content == null ? Unknown.INSTANCE : read(content));
    }
    if (mark.getStringValue().equals(Signatures.SECRET) && content != null) {
      return secret(read(content));
    }
    throw new UnsupportedValueException(Marks.describe(mark.getStringValue()));
  }

  /** An output value without a value is not known yet; its dependencies are the engine's affair. */
  private static PropertyValue output(Struct struct, PropertyValue content) {
    Value secret = struct.getFieldsMap().get("secret");
    return secret != null && secret.getBoolValue() ? secret(content) : content;
  }

  private static PropertyValue secret(PropertyValue content) {
    return content instanceof Secret ? content : new Secret(content);
  }
}
