package dev.freehold.model.column;

import dev.freehold.model.column.avro.AvroColumns;
import dev.freehold.model.column.json.JsonColumns;
import dev.freehold.model.column.proto.ProtoColumns;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.scope.FileTexts;
import dev.freehold.model.topic.SchemaFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The columns of schema files, each read once for all tables and environments. A schema library is
 * loaded with the first file of its format that a table needs.
 */
public final class Schemas {
  /** No columns where there are problems. */
  private record Parsed(List<Column> columns, List<Diagnostic> problems) {}

  private final Map<String, Parsed> parsed = new ConcurrentHashMap<>();

  /** The columns of a schema, at least one; empty after a report. */
  public Optional<List<Column>> columns(SchemaFile schema, FileTexts texts, Problems problems) {
    Parsed found =
        parsed.computeIfAbsent(schema.file(), file -> parse(file, schema.format(), texts));
    problems.addAll(found.problems());
    return found.columns().isEmpty() ? Optional.empty() : Optional.of(found.columns());
  }

  private static Parsed parse(String file, SchemaFile.Format format, FileTexts texts) {
    Problems problems = new Problems();
    Optional<String> text = texts.text(file, problems);
    Optional<List<Column>> columns =
        text.flatMap(
            given ->
                switch (format) {
                  case AVRO -> AvroColumns.read(file, given, problems);
                  case PROTOBUF -> ProtoColumns.read(file, given, problems);
                  case JSON -> JsonColumns.read(file, given, problems);
                });
    columns.ifPresent(all -> check(file, all, problems));
    List<Column> good = problems.any() ? List.of() : columns.orElse(List.of());
    return new Parsed(good, problems.any() ? problems.sorted() : List.of());
  }

  private static void check(String file, List<Column> columns, Problems problems) {
    if (columns.isEmpty()) {
      problems.error(
          Code.SCHEMA_WITHOUT_COLUMNS,
          new Span(file, 1, 1, 1),
          "the schema has no fields",
          "give it at least one: a table has at least one column");
    }
    ColumnRules.check(file, columns, problems);
  }
}
