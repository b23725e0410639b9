package dev.freehold.providers.plugin.wire;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;

/** Property values to and from protobuf: secrets stay wrapped, unknowns stay unknown. */
public final class Wire {
  private Wire() {}

  /**
   * Throws an {@code UnsupportedValueException} for what has no form on the wire: references that
   * are not resolved and secrets that are still encrypted.
   */
  public static Struct struct(Fields fields) {
    return new WireWriter().struct(fields);
  }

  public static Value value(PropertyValue value) {
    return value.accept(new WireWriter());
  }

  /** Throws an {@code UnsupportedValueException} for assets, archives and resource references. */
  public static Fields fields(Struct struct) {
    return WireReader.fields(struct);
  }

  public static PropertyValue value(Value value) {
    return WireReader.read(value);
  }
}
