package dev.freehold.model.sql;

import dev.freehold.model.entry.EntryRef;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The text of a .sql file, in which tables are named as YAML names them: {@code `core.accounts`}.
 *
 * @param file relative to the root, {@code payments/sql/daily.sql}
 * @param mentions every table, view and routine it names, in the order of the text
 */
public record SqlText(String file, String text, List<Mention> mentions) {
  public SqlText {
    mentions = List.copyOf(mentions);
  }

  /** What the text names, each once. */
  public SortedSet<EntryRef> targets() {
    SortedSet<EntryRef> targets = new TreeSet<>();
    mentions.forEach(mention -> targets.add(mention.target()));
    return targets;
  }

  /**
   * The text with each mention, backticks included, replaced.
   *
   * @param name gives what to write, for instance {@code `project`.`dataset`.`table`}
   */
  public String rewritten(Function<EntryRef, String> name) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Mention mention : mentions) {
      out.append(text, from, mention.start()).append(name.apply(mention.target()));
      from = mention.end();
    }
    return out.append(text.substring(from)).toString();
  }
}
