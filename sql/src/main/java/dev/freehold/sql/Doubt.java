package dev.freehold.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Errors that may be ZetaSQL's and not the SQL's: BigQuery has more than ZetaSQL knows, and gets
 * more each month.
 */
record Doubt(String error, String kind, String sql) {
  static final String VERSION = "2024.11.1";

  private static final Pattern FUNCTION =
      Pattern.compile("^(?:Table-valued function|Function) not found: ([^;\\s]+)");

  /** Groups of functions, and functions, that are BigQuery's alone. */
  private static final Set<String> GROUPS = Set.of("ML", "AI", "OBJ", "VECTOR_INDEX");

  private static final Set<String> FUNCTIONS =
      Set.of(
          "AGG",
          "APPENDS",
          "BAG_OF_WORDS",
          "CHANGES",
          "DLP_DETERMINISTIC_DECRYPT",
          "DLP_DETERMINISTIC_ENCRYPT",
          "DLP_KEY_CHAIN",
          "EXTERNAL_OBJECT_TRANSFORM",
          "EXTERNAL_QUERY",
          "GAP_FILL",
          "GRAPH_EXPAND",
          "JSON_FLATTEN",
          "RANGE_SESSIONIZE",
          "ST_REGIONSTATS",
          "TEXT_ANALYZE",
          "TF_IDF",
          "VECTOR_SEARCH");

  /** What an error says, and why it is no error of the SQL. */
  private record Gap(Pattern error, Pattern sql, String why) {}

  private static final Pattern ANY = Pattern.compile("");
  private static final List<Gap> GAPS =
      List.of(
          new Gap(
              Pattern.compile("^Table not found: .*INFORMATION_SCHEMA"),
              ANY,
              "INFORMATION_SCHEMA is BigQuery's own"),
          new Gap(
              Pattern.compile("^Unrecognized name: @@"),
              ANY,
              "system variables are BigQuery's own"),
          new Gap(
              Pattern.compile("not yet supported|unimplemented", Pattern.CASE_INSENSITIVE),
              ANY,
              "ZetaSQL " + VERSION + " cannot do that yet"),
          new Gap(
              Pattern.compile("^Operands of LIKE cannot be literal NULL"),
              ANY,
              "ZetaSQL " + VERSION + " refuses a NULL that BigQuery takes"),
          new Gap(
              Pattern.compile("^Syntax error: Function call cannot be applied to this expression"),
              ANY,
              "ZetaSQL " + VERSION + " knows no chained function calls"),
          new Gap(
              Pattern.compile("^Syntax error"),
              Pattern.compile("\\bGRAPH_TABLE\\b", Pattern.CASE_INSENSITIVE),
              "graphs are not known here"),
          new Gap(
              Pattern.compile("^Syntax error"),
              Pattern.compile("\\|>\\s*WITH\\b", Pattern.CASE_INSENSITIVE),
              "ZetaSQL " + VERSION + " knows no |> WITH"));

  /** Why the error does not count; empty where it does. */
  Optional<String> why() {
    if (!kind.equals("INVALID_ARGUMENT") && !kind.equals("NOT_FOUND")) {
      return Optional.of("ZetaSQL " + VERSION + " fails on it: " + error);
    }
    for (Gap gap : GAPS) {
      if (gap.error.matcher(error).find() && gap.sql.matcher(sql).find()) {
        return Optional.of(gap.why);
      }
    }
    return function()
        .filter(name -> isBigQuerys(name) || BuiltIn.near(name).isEmpty())
        .map(name -> "ZetaSQL " + VERSION + " does not know the function " + name);
  }

  /** The function that the error misses. */
  Optional<String> function() {
    Matcher matcher = FUNCTION.matcher(error);
    return matcher.find() ? Optional.of(matcher.group(1).replace("`", "")) : Optional.empty();
  }

  private static boolean isBigQuerys(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    int dot = upper.indexOf('.');
    return FUNCTIONS.contains(upper) || (dot > 0 && GROUPS.contains(upper.substring(0, dot)));
  }
}
