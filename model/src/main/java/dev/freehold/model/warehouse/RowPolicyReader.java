package dev.freehold.model.warehouse;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.entry.EntrySource;
import dev.freehold.model.grant.Grantee;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.sql.SqlLexer;
import dev.freehold.model.sql.SqlPath;
import dev.freehold.model.yaml.Mapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Reads who sees which rows of a table. */
final class RowPolicyReader {
  private final Scope scope;
  private final Function<Located<String>, Optional<Grantee>> grantees;
  private final BiPredicate<Grantee, EntryRef> reads;

  /**
   * @param reads whether somebody may read a table at all, or it is in doubt
   */
  RowPolicyReader(
      Scope scope,
      Function<Located<String>, Optional<Grantee>> grantees,
      BiPredicate<Grantee, EntryRef> reads) {
    this.scope = scope;
    this.grantees = grantees;
    this.reads = reads;
  }

  /** The policies, sorted by name. */
  List<RowPolicy> read(EntrySource table) {
    List<RowPolicy> policies = new ArrayList<>();
    ItemKeys.ROWS
        .in(table.merged(), Map.of())
        .forEach((name, policy) -> policies.add(policy(name, policy, table.ref())));
    policies.sort(Comparator.comparing(RowPolicy::name));
    for (int i = 1; i < policies.size(); i++) {
      RowPolicy policy = policies.get(i);
      policies.subList(0, i).stream()
          .filter(other -> other.physicalName().equals(policy.physicalName()))
          .findFirst()
          .ifPresent(
              other ->
                  scope.error(
                      Code.DUPLICATE_PHYSICAL_NAME,
                      policy.span(),
                      policy.name() + " and " + other.name() + " are both " + policy.physicalName(),
                      "give one of the two another name"));
    }
    return policies;
  }

  private RowPolicy policy(String name, Located<Mapping> policy, EntryRef table) {
    List<Grantee> to = new ArrayList<>();
    List<Located<String>> names = ItemKeys.TO.in(policy.value(), List.of());
    if (names.isEmpty() && policy.value().has("to")) {
      scope.error(
          Code.ROW_POLICY,
          policy.span(),
          name + " shows its rows to nobody",
          "name somebody in to");
    }
    for (Located<String> each : names) {
      grantees.apply(each).ifPresent(who -> add(who, each.span(), table, to));
    }
    to.sort(Comparator.comparing(Grantee::ref));
    Optional<Located<String>> filter = ItemKeys.FILTER.in(policy.value());
    filter.ifPresent(this::check);
    String text = filter.map(Located::value).orElse("");
    return new RowPolicy(name, Datasets.made(name), text.strip(), to, policy.span());
  }

  private void add(Grantee who, Span at, EntryRef table, List<Grantee> to) {
    if (!reads.test(who, table)) {
      String hint = "add { to: " + who.ref() + ", read: " + table.local() + " } to grants";
      scope.error(Code.ROW_POLICY, at, who.ref() + " may not read the table at all", hint);
    }
    to.add(who);
  }

  private void check(Located<String> filter) {
    SqlLexer lexer = SqlLexer.of(filter.value());
    Span at = filter.span();
    lexer
        .fault()
        .ifPresent(fault -> scope.error(Code.SQL_SYNTAX, at, fault.detail(), fault.hint()));
    if (lexer.isEmpty()) {
      scope.error(Code.SQL_SYNTAX, at, "the filter is empty", "write a condition: country = 'DE'");
    }
    SqlPath.of(lexer.tokens()).stream()
        .filter(SqlPath::isQualified)
        .findFirst()
        .ifPresent(
            path ->
                scope.error(
                    Code.ROW_POLICY,
                    at,
                    "the filter reads " + path.text(),
                    "a filter reads the columns of its own table only"));
  }
}
