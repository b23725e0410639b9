package dev.freehold.sql;

import com.fasterxml.jackson.databind.JsonNode;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Nearest;
import dev.freehold.model.diagnostic.Severity;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer that is an error, in words for a person.
 *
 * @param columns that the statement could have named
 * @param names of all that there is
 */
record Refusal(
    JsonNode answer,
    Question question,
    Collection<String> columns,
    Map<EntryRef, PhysicalName> names) {
  private static final Pattern SUGGESTION = Pattern.compile("; Did you mean ([^?]+)\\?$");
  private static final Pattern NAME =
      Pattern.compile("^(?:Unrecognized name: |Name )([^\\s;]+)(?: not found inside .*)?");
  private static final String GENERAL =
      "correct the SQL: BigQuery would refuse it when it is created";

  static Diagnostic warning(Span span, String why) {
    String hint = "BigQuery judges it when it is created; nothing is wrong because of this";
    String detail = "SQL is not judged here: " + why;
    return new Diagnostic(Code.SQL_NOT_JUDGED, Severity.WARNING, span, detail, hint, List.of());
  }

  Verdict verdict() {
    String error = answer.path("error").asText();
    var doubt = new Doubt(error, answer.path("kind").asText(), question.text());
    Optional<String> why = doubt.why();
    if (why.isPresent()) {
      return new Verdict.Unjudged(why.get());
    }
    Optional<String> function = doubt.function().flatMap(BuiltIn::near);
    String hint = function.map(near -> "did you mean " + near + "?").orElseGet(() -> hint(error));
    String detail =
        named(SUGGESTION.matcher(error).replaceAll("")) + question.places().words(line(), column());
    return new Verdict.Wrong(Diagnostic.error(Code.SQL_INVALID, span(), detail, hint));
  }

  Span span() {
    return question.places().span(line(), column());
  }

  private int line() {
    return answer.path("line").asInt(1);
  }

  private int column() {
    return answer.path("column").asInt(1);
  }

  private String hint(String error) {
    Matcher suggestion = SUGGESTION.matcher(error);
    if (suggestion.find()) {
      return "did you mean " + named(suggestion.group(1)) + "?";
    }
    if (error.startsWith("Table not found: ")) {
      return "name a table of a warehouse in backticks, `warehouse.table`, or a query of WITH";
    }
    Matcher name = NAME.matcher(error);
    if (name.find() && !columns.isEmpty()) {
      String last = name.group(1).substring(name.group(1).lastIndexOf('.') + 1);
      return Nearest.hint(last.replace("`", ""), columns);
    }
    return GENERAL;
  }

  /** With the names that SQL files have for what ZetaSQL calls by its physical name. */
  private String named(String text) {
    String named = text;
    for (Map.Entry<EntryRef, PhysicalName> name : names.entrySet()) {
      if (!named.contains(name.getValue().project())) {
        return named;
      }
      named = named.replace(name.getValue().dotted(), written(name.getKey()));
    }
    return named;
  }

  /** {@code domain.warehouse.table}, as SQL may name it everywhere. */
  private static String written(EntryRef ref) {
    String name = ref.name().substring(ref.name().lastIndexOf('/') + 1);
    return ref.domain() + "." + ref.entry().name() + "." + name;
  }
}
