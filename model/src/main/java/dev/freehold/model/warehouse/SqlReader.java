package dev.freehold.model.warehouse;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.diagnostic.Nearest;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.sql.Mention;
import dev.freehold.model.sql.Positions;
import dev.freehold.model.sql.SqlLexer;
import dev.freehold.model.sql.SqlPath;
import dev.freehold.model.sql.SqlText;
import dev.freehold.model.sql.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads .sql files and finds the tables that they name. */
final class SqlReader {
  /** How many statements a file may hold. */
  enum Statements {
    ONE,
    ANY
  }

  private static final int MAX_MISSED = 100;
  private static final Set<String> DEFINITIONS = Set.of("CREATE", "ALTER", "DROP");

  private final Scope scope;
  private final SqlNames names;

  SqlReader(Scope scope, SqlNames names) {
    this.scope = scope;
    this.names = names;
  }

  /** The text with what it names; empty after a report that leaves nothing to read. */
  Optional<SqlText> read(Optional<Located<String>> key, Statements statements) {
    Optional<String> file = key.flatMap(given -> scope.files().find(given, scope.problems()));
    return file.flatMap(
        path ->
            scope
                .files()
                .texts()
                .text(path, scope.problems())
                .flatMap(text -> read(path, text, statements)));
  }

  private Optional<SqlText> read(String file, String text, Statements statements) {
    SqlLexer lexer = SqlLexer.of(text);
    Positions positions = new Positions(file, text);
    lexer
        .fault()
        .ifPresent(
            fault ->
                syntax(
                    positions.span(fault.index(), fault.index() + 1),
                    fault.detail(),
                    fault.hint()));
    if (lexer.isEmpty()) {
      syntax(new Span(file, 1, 1, 1), "the file holds no SQL", "write the SQL into it");
      return Optional.empty();
    }
    List<SqlToken> tokens = lexer.tokens();
    if (!tokens.isEmpty() && DEFINITIONS.stream().anyMatch(tokens.get(0)::is)) {
      SqlToken first = tokens.get(0);
      syntax(
          positions.span(first.start(), first.end()),
          "the file creates the thing itself with " + first.text(),
          "leave only what stands after AS: Freehold creates it under its name");
    }
    List<Mention> mentions = mentions(tokens, positions);
    int end = statements == Statements.ONE ? end(tokens, positions, text) : text.length();
    return Optional.of(new SqlText(file, text.substring(0, end), mentions));
  }

  /** Of names that are not there, the first hundred are reported: nobody reads more. */
  private List<Mention> mentions(List<SqlToken> tokens, Positions positions) {
    List<Mention> mentions = new ArrayList<>();
    int missed = 0;
    for (SqlPath path : SqlPath.of(tokens)) {
      if (missed < MAX_MISSED) {
        Optional<Mention> mention = mention(path, positions);
        mention.ifPresent(mentions::add);
        missed += path.isQualified() && mention.isEmpty() ? 1 : 0;
      }
    }
    return mentions;
  }

  /** Where the one statement ends: a semicolon after it is left out. */
  private int end(List<SqlToken> tokens, Positions positions, String text) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).is(";")) {
        if (i + 1 < tokens.size()) {
          SqlToken next = tokens.get(i + 1);
          syntax(
              positions.span(next.start(), next.end()),
              "a second statement begins here",
              "keep one statement in the file");
        }
        return tokens.get(i).start();
      }
    }
    return text.length();
  }

  private void syntax(Span at, String detail, String hint) {
    scope.error(Code.SQL_SYNTAX, at, detail, hint);
  }

  private Optional<Mention> mention(SqlPath path, Positions positions) {
    List<String> parts = path.parts();
    Span whole = positions.span(path.start(), path.end());
    if (isPhysical(path, parts)) {
      String dataset = parts.get(parts.size() - 2);
      String hint =
          names
              .logical(dataset, parts.get(parts.size() - 1))
              .map(name -> "write `" + name + "`")
              .orElse("only tables of warehouses can be read: write `warehouse.table`");
      String detail = path.text() + " is a physical name, which differs by environment";
      scope.error(Code.PHYSICAL_TABLE, whole, detail, hint);
      return Optional.empty();
    }
    if (!path.isQualified()) {
      if (path.place() == SqlPath.Place.TABLE && names.item(parts).isPresent()) {
        unknown(whole, path.text() + " stands without backticks", "write `" + path.text() + "`");
      }
      return Optional.empty();
    }
    SqlToken token = path.tokens().get(0);
    if (token.text().indexOf('\\') >= 0) {
      syntax(whole, "the name has a backslash", "write it as YAML does: `warehouse.table`");
      return Optional.empty();
    }
    return mention(path.first(), token, positions.span(token.start(), token.end()));
  }

  /** Parts of which the last two, or a project before them, are names in Google Cloud. */
  private boolean isPhysical(SqlPath path, List<String> parts) {
    if (names.item(parts).isPresent() || parts.size() < 2 || parts.size() > 3) {
      return false;
    }
    String dataset = parts.get(parts.size() - 2);
    String table = parts.get(parts.size() - 1);
    if (parts.size() == 3 && parts.get(0).equals(scope.environment().project())) {
      return true;
    }
    boolean known = names.logical(dataset, table).isPresent();
    return known && (names.isPhysical(dataset, table) || path.isQualified());
  }

  private Optional<Mention> mention(List<String> parts, SqlToken token, Span at) {
    Optional<EntryRef> item = names.item(parts);
    if (item.isPresent() && !scope.environment().has(item.get().domain())) {
      scope.error(
          Code.NOT_IN_ENVIRONMENT,
          at,
          scope.environment().name() + " does not have the domain " + item.get().domain(),
          "add it to the environment's domains:, or do not read it");
      return Optional.empty();
    }
    if (item.isEmpty() && !names.isInDoubt(parts)) {
      String name = String.join(".", parts);
      String hint = Nearest.hint(name, names.known(parts));
      unknown(at, "no warehouse has " + name, hint);
    }
    return item.map(ref -> new Mention(ref, token.start(), token.end(), at));
  }

  private void unknown(Span at, String detail, String hint) {
    scope.error(Code.UNKNOWN_TABLE, at, detail, hint);
  }
}
