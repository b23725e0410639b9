package dev.freehold.model.column;

import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.topic.SchemaFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Columns as lines of text: {@code address.street STRING REQUIRED 3:5}. */
final class Rendered {
  private Rendered() {}

  /** The columns of a schema, or its problems. */
  static List<String> of(String file, String text) {
    Problems problems = new Problems();
    SchemaFile schema =
        new SchemaFile(
            SchemaFile.Part.VALUE,
            SchemaFile.Format.of(file),
            file,
            dev.freehold.model.diagnostic.Span.ofFile(file));
    List<String> lines = new ArrayList<>();
    new Schemas()
        .columns(schema, (name, to) -> Optional.of(text), problems)
        .ifPresent(columns -> add("", columns, lines));
    problems
        .sorted()
        .forEach(
            each ->
                lines.add(
                    each.code()
                        + " "
                        + each.span().line()
                        + ":"
                        + each.span().column()
                        + " "
                        + each.detail()));
    return lines;
  }

  private static void add(String prefix, List<Column> columns, List<String> lines) {
    for (Column column : columns) {
      String place = column.span().line() + ":" + column.span().column();
      String doc = column.description().isEmpty() ? "" : " # " + column.description();
      lines.add(
          prefix
              + column.name()
              + " "
              + column.type().sql()
              + " "
              + column.mode()
              + " "
              + place
              + doc);
      add(prefix + column.name() + ".", column.children(), lines);
    }
  }
}
