package dev.freehold.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.freehold.model.column.Column;
import dev.freehold.model.column.ColumnType;
import dev.freehold.model.column.Mode;
import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.sql.Mention;
import dev.freehold.model.sql.SqlText;
import dev.freehold.model.sql.SqlType;
import dev.freehold.model.sql.SqlTypeReader;
import dev.freehold.model.warehouse.Routine.Argument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program for tests. Everything is in the warehouse {@code core} of the domain {@code shop};
 * physical names differ from logical ones, and the project has a dash.
 */
final class Case {
  private static final Pattern NAME = Pattern.compile("`core\\.(\\w+)`");
  private final List<KnownTable> tables = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private final List<RowFilter> filters = new ArrayList<>();

  static AnalyserHome home() {
    AnalyserHome home = AnalyserHome.locate();
    assumeTrue(home.missing().isEmpty(), () -> home.missing().orElseThrow());
    return home;
  }

  /** Columns as {@code id INT64, at TIMESTAMP, items ARRAY<STRUCT<sku STRING>>}. */
  Case table(String name, String columns) {
    return table(name, columns, KnownTable.Partitions.OTHERWISE);
  }

  Case table(String name, String columns, KnownTable.Partitions partitions) {
    tables.add(new KnownTable(ref(name), physical(name), columns(columns), partitions));
    return this;
  }

  Case view(String name, String sql) {
    statements.add(Statement.view(ref(name), physical(name), text(name, sql)));
    return this;
  }

  Case routine(String name, Statement.Kind kind, String arguments, String sql) {
    return routine(name, kind, arguments, sql, Statement.Returns.unsaid());
  }

  Case routine(
      String name, Statement.Kind kind, String arguments, String sql, Statement.Returns returns) {
    statements.add(
        new Statement(
            ref(name), physical(name), kind, text(name, sql), arguments(arguments), returns));
    return this;
  }

  Case filter(String table, String condition) {
    filters.add(new RowFilter(ref(table), "some", condition, new Span("shop/core.yaml", 7, 3, 4)));
    return this;
  }

  SqlProgram program() {
    return new SqlProgram(tables, statements, filters);
  }

  Judgement judge(Path folder) {
    return new SqlJudge(home(), folder.resolve("sql.json")).judge(program());
  }

  static EntryRef ref(String name) {
    return new EntryRef(EntryKind.WAREHOUSE, "shop", "core/item/" + name);
  }

  private static PhysicalName physical(String name) {
    return new PhysicalName("acme-dev", "shop_core", name);
  }

  private static SqlText text(String name, String sql) {
    var mentions = new ArrayList<Mention>();
    Matcher matcher = NAME.matcher(sql);
    while (matcher.find()) {
      var nowhere = new Span(name + ".sql", 1, 1, 1);
      mentions.add(new Mention(ref(matcher.group(1)), matcher.start(), matcher.end(), nowhere));
    }
    return new SqlText(name + ".sql", sql, mentions);
  }

  static List<Argument> arguments(String text) {
    if (text.endsWith(" ANY TYPE")) {
      return List.of(new Argument(text.substring(0, text.indexOf(' ')), new SqlType.Any()));
    }
    SqlType all =
        SqlTypeReader.read("STRUCT<" + (text.isEmpty() ? "x STRING" : text) + ">").orElseThrow();
    var arguments = new ArrayList<Argument>();
    if (!text.isEmpty() && all instanceof SqlType.Struct struct) {
      struct.fields().forEach(field -> arguments.add(new Argument(field.name(), field.type())));
    }
    return arguments;
  }

  private static List<Column> columns(String text) {
    return arguments(text).stream().map(one -> column(one.name(), one.type())).toList();
  }

  private static Column column(String name, SqlType type) {
    boolean repeated = type instanceof SqlType.Array;
    SqlType element = type instanceof SqlType.Array array ? array.element() : type;
    List<Column> children =
        element instanceof SqlType.Struct struct
            ? struct.fields().stream().map(field -> column(field.name(), field.type())).toList()
            : List.of();
    ColumnType kind = element instanceof SqlType.Plain plain ? plain.type() : ColumnType.STRUCT;
    Mode mode = repeated ? Mode.REPEATED : Mode.NULLABLE;
    return new Column(name, kind, mode, "", DataClass.unclassified(), children, Span.builtIn());
  }

  /** {@code id INT64, n INT64}. */
  static String columns(Judgement judgement, String view) {
    Optional<List<OutputColumn>> columns = judgement.columns(ref(view));
    assertThat(columns).as(text(judgement)).isPresent();
    return columns.orElseThrow().stream()
        .map(OutputColumn::toString)
        .collect(Collectors.joining(", "));
  }

  /** {@code file:line:column+length: detail | hint}. */
  static Stream<String> lines(Judgement judgement) {
    return judgement.diagnostics().stream().map(Case::line);
  }

  private static String line(Diagnostic found) {
    Span at = found.span();
    String place = at.file() + ":" + at.line() + ":" + at.column() + "+" + at.length();
    return place + ": " + found.detail() + " | " + found.hint();
  }

  static String text(Judgement judgement) {
    return lines(judgement).collect(Collectors.joining("\n"));
  }
}
