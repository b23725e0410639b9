package dev.freehold.model.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.model.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Names in backticks are found wherever they stand, and only there. */
class SqlLexerPropertiesTest {
  /** Text that holds no name, whatever stands in it. */
  private static final List<String> NOISE =
      List.of(
          "SELECT a.b, c FROM t",
          "'`no.name`'",
          "\"`no.name`\"",
          "'''`no.name`\n'two' `x.y`'''",
          "\"\"\"`no.name` \"\" `x.y`\n\"\"\"",
          "r'`no.name`\\'`x.y`'",
          "b\"`no.name`\\\"\"",
          "Rb'''\\'''`no.name`'''",
          "br\"\"\"`no.name`\"\"\"",
          "'it\\'s `no.name`'",
          "-- `no.name` 'open\n",
          "# `no.name` \"open\r\n",
          "/* `no.name` ' \" -- \n # */",
          "''",
          "\"\"",
          "''''''",
          "`alone`",
          "`with space`",
          "1.5",
          ".5e-3",
          "a-b",
          "1/2",
          "@x",
          "@@error.message",
          "?",
          "[1, 2]",
          "DATE '2026-11-21'",
          "br",
          "_r",
          "xr",
          "é",
          "😀",
          ";");

  record Piece(String text, boolean name) {}

  @Property(tries = 3000)
  void findsEveryNameWhereItStands(@ForAll("pieces") List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    List<String> names = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.name()) {
        names.add(text.length() + " " + piece.text());
      }
      text.append(piece.text()).append(piece.text().length() % 2 == 0 ? " " : "\n");
    }

    SqlLexer lexer = SqlLexer.of(text.toString());

    assertThat(lexer.fault()).isEmpty();
    assertThat(
            SqlPath.of(lexer.tokens()).stream()
                .filter(SqlPath::isQualified)
                .map(path -> path.start() + " " + path.tokens().get(0).text()))
        .as(text.toString())
        .containsExactlyElementsOf(names);
  }

  @Provide
  Arbitrary<List<Piece>> pieces() {
    Arbitrary<Piece> noise = Arbitraries.of(NOISE).map(text -> new Piece(text, false));
    Arbitrary<Piece> name =
        Arbitraries.of("`core.t`", "`a.b.c`", "`x-y.z_1`", "`core.t'`", "`co--re.t`", "`a.#`")
            .map(text -> new Piece(text, true));
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, noise), net.jqwik.api.Tuple.of(1, name))
        .list()
        .ofMaxSize(25);
  }

  @Property(tries = 3000)
  void tokensAreStretchesOfTheTextInOrder(@ForAll("anything") String text) {
    int before = 0;
    for (SqlToken token : SqlLexer.of(text).tokens()) {
      assertThat(token.start()).isGreaterThanOrEqualTo(before);
      assertThat(text.substring(token.start(), token.end())).isEqualTo(token.text());
      before = token.end();
    }
  }

  @Property(tries = 3000)
  void whatIsWrittenInPlaceOfNamesStandsAloneThere(@ForAll("pieces") List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    StringBuilder expected = new StringBuilder();
    List<Mention> mentions = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.name()) {
        var ref =
            new dev.freehold.model.entry.EntryRef(
                dev.freehold.model.entry.EntryKind.WAREHOUSE, "d", "w/table/" + mentions.size());
        int start = text.length();
        int end = start + piece.text().length();
        mentions.add(new Mention(ref, start, end, Span.ofFile("x.sql")));
        expected.append("<").append(ref.name()).append(">\n");
      } else {
        expected.append(piece.text()).append("\n");
      }
      text.append(piece.text()).append("\n");
    }

    SqlText sql = new SqlText("x.sql", text.toString(), mentions);

    assertThat(sql.rewritten(ref -> "<" + ref.name() + ">")).isEqualTo(expected.toString());
  }

  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.of(
            "`", "'", "\"", "'''", "\\", "--", "/*", "*/", "#", "\n", "\r\n", "a", ".", "r", "b",
            " ", "1", ";")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 2000)
  void placesAreThoseThatAnEditorShows(@ForAll("anything") String text) {
    Positions positions = new Positions("x.sql", text);
    for (SqlToken token : SqlLexer.of(text).tokens()) {
      Span span = positions.span(token.start(), token.end());
      String line = text.lines().toList().get(span.line() - 1);

      assertThat(line.substring(span.column() - 1))
          .startsWith(token.text().lines().findFirst().orElse(""));
    }
  }

  @Test
  void tellsPathsApart() {
    List<SqlToken> tokens =
        SqlLexer.of("SELECT t.a, `p`.`d`.`t`.x FROM `core.t` JOIN p.d.t USING (id)").tokens();

    assertThat(SqlPath.of(tokens))
        .extracting(SqlPath::text, SqlPath::place)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("t.a", SqlPath.Place.ELSEWHERE),
            org.assertj.core.groups.Tuple.tuple("p.d.t.x", SqlPath.Place.ELSEWHERE),
            org.assertj.core.groups.Tuple.tuple("core.t", SqlPath.Place.TABLE),
            org.assertj.core.groups.Tuple.tuple("p.d.t", SqlPath.Place.TABLE));
  }

  @Test
  void readsTypesOfSignatures() {
    assertThat(SqlTypeReader.read("array< struct<id int64, name String> >").map(SqlType::sql))
        .contains("ARRAY<STRUCT<id INT64, name STRING>>");
    assertThat(SqlTypeReader.read("any type").map(SqlType::sql)).contains("ANY TYPE");
    assertThat(SqlTypeReader.read("DECIMAL").map(SqlType::sql)).contains("NUMERIC");
    for (String bad :
        List.of("", "STRING NOT NULL", "ARRAY<>", "ARRAY<INT64", "STRUCT<>", "INT64>")) {
      assertThat(SqlTypeReader.read(bad)).as(bad).isEmpty();
    }
  }
}
