package dev.freehold.providers.gcp.bigquery;

import dev.freehold.engine.value.PropertyValue;
import dev.freehold.providers.gcp.spec.Sameness;
import dev.freehold.providers.gcp.spec.Values;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Roles on datasets; BigQuery keeps three of them under older names. */
final class Roles {
  private static final Map<String, String> BASIC =
      Map.of(
          "roles/bigquery.dataOwner", "OWNER",
          "roles/bigquery.dataEditor", "WRITER",
          "roles/bigquery.dataViewer", "READER");

  private Roles() {}

  static String basic(String role) {
    return BASIC.getOrDefault(role, role);
  }

  /** Roles by either name, and e-mail addresses in any case, in a list under the given path. */
  static Sameness within(String prefix) {
    return (path, old, now) ->
        switch (path.startsWith(prefix) ? path.substring(prefix.length()) : "") {
          case "role" -> text(old).map(Roles::basic).equals(text(now).map(Roles::basic));
          case "userByEmail", "groupByEmail" -> lower(old).equals(lower(now));
          default -> false;
        };
  }

  private static Optional<String> text(PropertyValue value) {
    return Values.text(value);
  }

  private static Optional<String> lower(PropertyValue value) {
    return text(value).map(text -> text.toLowerCase(Locale.ROOT));
  }
}
