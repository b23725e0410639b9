package dev.freehold.governance.schema.avro;

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
import java.util.Set;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

/** Avro. */
public final class AvroLanguage implements SchemaLanguage<Schema> {
  /** What each kind promotes to. */
  private static final Map<String, Set<String>> READ_AS =
      Map.of(
          "int", Set.of("long", "float", "double"),
          "long", Set.of("float", "double"),
          "float", Set.of("double"),
          "string", Set.of("bytes"),
          "bytes", Set.of("string"));

  @Override
  public Optional<Schema> parse(SchemaText text, Problems problems) {
    try {
      return Optional.of(new Schema.Parser().parse(text.text()));
    } catch (AvroRuntimeException wrong) {
      return none(
          text, String.valueOf(wrong.getMessage()).lines().findFirst().orElse(""), problems);
    } catch (NullPointerException undefined) {
      // What Avro 1.12 throws for a type that nothing defines at the outermost place.
      return none(text, "it names a type that is not defined", problems);
    }
  }

  private static Optional<Schema> none(SchemaText text, String why, Problems problems) {
    problems.error(
        Code.SCHEMA_SYNTAX,
        new Span(text.file(), 1, 1, 1),
        "this is not an Avro schema: " + why,
        "correct it as Avro's specification says");
    return Optional.empty();
  }

  @Override
  public Map<String, FieldShape> fields(Schema schema) {
    return AvroFields.of(schema);
  }

  @Override
  public boolean reads(String expected, String written) {
    int as = written.indexOf(AvroFields.AS);
    String plain = as < 0 ? written : written.substring(0, as);
    return expected.equals(written)
        || expected.equals(plain)
        || READ_AS.getOrDefault(plain, Set.of()).contains(expected);
  }

  @Override
  public List<Incompatibility> unreadable(Schema reader, Schema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
        .getResult()
        .getIncompatibilities()
        .stream()
        .map(each -> new Incompatibility(AvroPath.of(reader, each.getLocation()), reason(each)))
        .distinct()
        .toList();
  }

  private static String reason(SchemaCompatibility.Incompatibility found) {
    Schema reader = found.getReaderFragment();
    Schema writer = found.getWriterFragment();
    return switch (found.getType()) {
      case NAME_MISMATCH ->
          "it is named " + reader.getFullName() + ", and what is written " + writer.getFullName();
      case FIXED_SIZE_MISMATCH ->
          "it has "
              + reader.getFixedSize()
              + " bytes, and what is written "
              + writer.getFixedSize();
      case MISSING_ENUM_SYMBOLS -> "it does not know " + symbols(reader, writer);
      case READER_FIELD_MISSING_DEFAULT_VALUE -> "it has no default, and records may lack it";
      case TYPE_MISMATCH -> "it is " + word(reader) + ", and what is written " + word(writer);
      case MISSING_UNION_BRANCH ->
          "it takes " + word(reader) + " only, and what is written may be " + word(writer);
    };
  }

  private static String symbols(Schema reader, Schema writer) {
    List<String> known = reader.getEnumSymbols();
    return String.join(
        ", ", writer.getEnumSymbols().stream().filter(each -> !known.contains(each)).toList());
  }

  private static String word(Schema schema) {
    return schema.getType() == Schema.Type.UNION
        ? String.join(" or ", schema.getTypes().stream().map(AvroLanguage::word).toList())
        : schema.getName();
  }
}
