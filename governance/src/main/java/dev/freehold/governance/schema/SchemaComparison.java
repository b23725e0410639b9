package dev.freehold.governance.schema;

import dev.freehold.governance.schema.SchemaChange.Kind;
import dev.freehold.governance.schema.avro.AvroLanguage;
import dev.freehold.governance.schema.json.JsonLanguage;
import dev.freehold.governance.schema.proto.ProtoLanguage;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What two versions of a schema mean for readers.
 *
 * @param changes by field; an incompatibility is left out where the field has another change
 * @param faults of the new version, which then has no changes
 */
public record SchemaComparison(List<SchemaChange> changes, List<Diagnostic> faults) {
  public SchemaComparison {
    changes = List.copyOf(changes);
    faults = List.copyOf(faults);
  }

  /** Compares two versions; of an old one that cannot be read nobody can lose anything. */
  public static SchemaComparison of(SchemaText before, SchemaText now, Compatibility promised) {
    if (before.format() == now.format() && before.text().equals(now.text())) {
      return new SchemaComparison(List.of(), List.of());
    }
    try {
      return switch (now.format()) {
        case AVRO -> of(new AvroLanguage(), before, now, promised);
        case PROTOBUF -> of(new ProtoLanguage(), before, now, promised);
        case JSON -> of(new JsonLanguage(), before, now, promised);
      };
    } catch (StackOverflowError deep) {
      // The libraries follow nested types without a limit.
      Problems problems = new Problems();
      problems.error(
          Code.SCHEMA_SYNTAX,
          new Span(now.file(), 1, 1, 1),
          "the schema is nested too deep to be compared",
          "make it flatter");
      return new SchemaComparison(List.of(), problems.sorted());
    }
  }

  private static <S> SchemaComparison of(
      SchemaLanguage<S> language, SchemaText before, SchemaText now, Compatibility promised) {
    Problems problems = new Problems();
    Optional<S> read = language.parse(now, problems);
    if (read.isEmpty()) {
      return new SchemaComparison(List.of(), problems.sorted());
    }
    if (before.format() != now.format()) {
      String text = "is " + word(now) + " from now on, and was " + word(before);
      return new SchemaComparison(List.of(new SchemaChange(Kind.RETYPED, "", text)), List.of());
    }
    List<SchemaChange> changes =
        language
            .parse(before, new Problems())
            .map(old -> changes(language, old, read.get(), promised))
            .orElse(List.of());
    return new SchemaComparison(changes, List.of());
  }

  private static String word(SchemaText schema) {
    return switch (schema.format()) {
      case AVRO -> "Avro";
      case PROTOBUF -> "Protobuf";
      case JSON -> "JSON Schema";
    };
  }

  private static <S> List<SchemaChange> changes(
      SchemaLanguage<S> language, S before, S now, Compatibility promised) {
    Map<String, SchemaChange> changes = new TreeMap<>();
    Map<String, FieldShape> fields = language.fields(now);
    language
        .fields(before)
        .forEach(
            (id, old) ->
                change(language, old, Optional.ofNullable(fields.get(id)))
                    .filter(each -> !isInside(changes, each.field()))
                    .ifPresent(each -> changes.put(each.field(), each)));
    if (promised.newReadsOld()) {
      add(
          changes,
          "readers of the new schema cannot read old records: ",
          language.unreadable(now, before));
    }
    if (promised.oldReadsNew()) {
      add(
          changes,
          "readers of the old schema cannot read new records: ",
          language.unreadable(before, now));
    }
    return new ArrayList<>(changes.values());
  }

  private static <S> Optional<SchemaChange> change(
      SchemaLanguage<S> language, FieldShape old, Optional<FieldShape> now) {
    if (now.isEmpty()) {
      return Optional.of(new SchemaChange(Kind.REMOVED, old.path(), "is removed"));
    }
    FieldShape field = now.get();
    if (!reads(language, old, field)) {
      String text = "becomes " + field.type() + ", and was " + old.type();
      return Optional.of(new SchemaChange(Kind.RETYPED, old.path(), text));
    }
    boolean loosened =
        old.need() == FieldShape.Need.ALWAYS && field.need() == FieldShape.Need.MAYBE;
    return loosened
        ? Optional.of(
            new SchemaChange(Kind.LOOSENED, old.path(), "may be absent, and was always there"))
        : Optional.empty();
  }

  private static boolean reads(SchemaLanguage<?> language, FieldShape old, FieldShape now) {
    return old.kinds().isEmpty()
        || (!now.kinds().isEmpty()
            && now.kinds().stream()
                .allMatch(
                    written ->
                        old.kinds().stream().anyMatch(kind -> language.reads(kind, written))));
  }

  private static void add(
      Map<String, SchemaChange> changes, String whose, List<Incompatibility> found) {
    for (Incompatibility each : found) {
      if (!isInside(changes, each.field())) {
        changes.put(
            each.field(), new SchemaChange(Kind.INCOMPATIBLE, each.field(), whose + each.reason()));
      }
    }
  }

  /** Whether the field, or one that it is in, is known to change. */
  private static boolean isInside(Map<String, SchemaChange> changes, String field) {
    SchemaChange whole = changes.get("");
    if (whole != null && whole.kind() == Kind.RETYPED) {
      return true;
    }
    String path = field;
    while (!path.isEmpty()) {
      if (changes.containsKey(path)) {
        return true;
      }
      path = path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
    }
    return changes.containsKey(field);
  }
}
