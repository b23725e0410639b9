package dev.freehold.model.grant;

import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.yaml.Mapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads which masked columns a grant shows as they are. */
final class ClearReader {
  private final Scope scope;

  ClearReader(Scope scope) {
    this.scope = scope;
  }

  /** The classes, from open to closed. */
  List<DataClass> read(Mapping item, Level level, List<Located<EntryRef>> targets) {
    List<Located<String>> names = GrantKeys.CLEAR.in(item, List.of());
    if (names.isEmpty()) {
      return List.of();
    }
    Span at = item.field("clear").map(field -> field.keySpan()).orElse(item.span());
    checkTargets(level, targets, at);
    checkPeople(item, at);
    List<DataClass> classes = new ArrayList<>();
    for (Located<String> name : names) {
      DataClass dataClass = scope.dataClass(Optional.of(name));
      if (!dataClass.isUnclassified() && dataClass.demands().mask().isEmpty()) {
        scope.error(
            Code.CLEAR,
            name.span(),
            "columns of " + name.value() + " are not masked",
            "leave it out: whoever reads the table sees them");
      }
      classes.add(dataClass);
    }
    classes.sort(Comparator.comparing(DataClass::rank));
    return classes;
  }

  private void checkTargets(Level level, List<Located<EntryRef>> targets, Span at) {
    if (level != Level.READ) {
      scope.error(Code.CLEAR, at, "clear does not go with " + level.word(), "use it with read:");
      return;
    }
    for (Located<EntryRef> target : targets) {
      EntryRef ref = target.value();
      boolean table = ref.equals(ref.entry()) || ref.name().contains("/table/");
      if (ref.kind() != EntryKind.WAREHOUSE || !table) {
        scope.error(
            Code.CLEAR,
            target.span(),
            ref.local() + " has no masked columns of its own",
            "name a warehouse or a table of one");
      }
    }
  }

  private void checkPeople(Mapping item, Span at) {
    String to = GrantKeys.TO.in(item, "");
    boolean people = to.startsWith("team/") || to.startsWith("user/");
    if (people && !(item.has("reason") && item.has("until"))) {
      String missing = item.has("reason") ? "until" : "reason";
      scope.error(
          Code.CLEAR,
          at,
          "people read in the clear only for a reason and for a time",
          "add " + missing + ":");
    }
  }
}
