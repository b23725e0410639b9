package dev.freehold.governance.schema.proto;

import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.internal.parser.ProtoParser;
import dev.freehold.governance.schema.FieldShape;
import dev.freehold.governance.schema.Incompatibility;
import dev.freehold.governance.schema.SchemaLanguage;
import dev.freehold.governance.schema.SchemaText;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Protobuf; a record is of the file's first message. */
public final class ProtoLanguage implements SchemaLanguage<ProtoTypes> {
  @Override
  public Optional<ProtoTypes> parse(SchemaText text, Problems problems) {
    try {
      Location place = Location.Companion.get("", text.file());
      return Optional.of(new ProtoTypes(ProtoParser.Companion.parse(place, text.text())));
    } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException wrong) {
      String why = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
      problems.error(
          Code.SCHEMA_SYNTAX,
          new Span(text.file(), 1, 1, 1),
          "this is not a Protobuf schema: " + why,
          "correct it as Protobuf's specification says");
      return Optional.empty();
    }
  }

  @Override
  public Map<String, FieldShape> fields(ProtoTypes schema) {
    return ProtoFields.of(schema);
  }

  @Override
  public boolean reads(String expected, String written) {
    return expected.equals(written);
  }

  @Override
  public List<Incompatibility> unreadable(ProtoTypes reader, ProtoTypes writer) {
    return new ProtoReading(reader, writer).incompatibilities();
  }
}
