package dev.freehold.cli.render;

import dev.freehold.stacks.change.EntryChange;
import dev.freehold.stacks.change.Sign;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Entries by how much they matter.
 *
 * @param weighty what is replaced or loses data
 * @param others everything else, by what happens to what
 */
record Importance(List<EntryChange> weighty, Map<What, List<EntryChange>> others) {
  /** {@code + topic}. */
  record What(Sign sign, String kind) {}

  /** Whether nothing but new entries is here. */
  boolean onlyNew() {
    return weighty.isEmpty()
        && !others.isEmpty()
        && others.keySet().stream().allMatch(what -> what.sign() == Sign.ADD);
  }

  static Importance of(List<EntryChange> entries) {
    var weighty = new ArrayList<EntryChange>();
    var others = new LinkedHashMap<What, List<EntryChange>>();
    for (EntryChange entry : entries) {
      if (entry.sign() == Sign.REPLACE || !entry.losses().isEmpty()) {
        weighty.add(entry);
      } else {
        String kind = entry.entry().split("[/ ]", 2)[0];
        others.computeIfAbsent(new What(entry.sign(), kind), k -> new ArrayList<>()).add(entry);
      }
    }
    return new Importance(weighty, others);
  }
}
