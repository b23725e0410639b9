package dev.freehold.bench;

import java.util.List;
import java.util.Locale;

/** Names of things by their number. */
final class Names {
  static final int TEAMS = 20;

  private static final List<String> AREAS =
      List.of("payments", "orders", "stock", "claims", "pricing", "loyalty", "fleet", "support");
  private static final List<String> FACTS =
      List.of("created", "changed", "approved", "rejected", "shipped", "settled", "scored");
  private static final List<String> JOBS = List.of("api", "importer", "matcher", "mailer");

  private Names() {}

  static String domain(int number) {
    return String.format(Locale.ROOT, "%s-%04d", of(AREAS, number), number);
  }

  static String topic(int number) {
    return of(FACTS, number) + "-" + number;
  }

  static String table(int number) {
    return of(FACTS, number) + "_" + number;
  }

  static String schema(int table) {
    return "schemas/" + table(table) + ".avsc";
  }

  static String service(int number) {
    return of(JOBS, number) + "-" + number;
  }

  static String team(int number) {
    return "team-" + number % TEAMS;
  }

  static String person(int number) {
    return "person-" + number % TEAMS + "@bench.example";
  }

  private static String of(List<String> words, int number) {
    return words.get(number % words.size());
  }
}
