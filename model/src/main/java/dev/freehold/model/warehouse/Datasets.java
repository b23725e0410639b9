package dev.freehold.model.warehouse;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryKeys;
import dev.freehold.model.entry.EntrySource;
import dev.freehold.model.environment.NameKind;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.yaml.Field;
import java.util.Map;
import java.util.TreeMap;

/** The names that BigQuery takes for datasets and what they hold. */
public final class Datasets {
  private static final int MAX_NAME = 1024;
  private static final int MAX_ROUTINE = 256;

  private Datasets() {}

  /** The id that a name becomes: BigQuery takes no dashes and dots in all of them. */
  static String made(String name) {
    return name.replace('-', '_').replace('.', '_');
  }

  /** The id of a warehouse's dataset. */
  public static String name(Scope scope, EntrySource warehouse) {
    String name =
        scope.catalogue().naming().name(NameKind.DATASET, scope.domain(), warehouse.lastingName());
    return EntryKeys.PHYSICAL_NAME.in(warehouse.merged(), made(name));
  }

  /** The ids of everything that a warehouse holds, by name. */
  static Map<String, String> physical(EntrySource warehouse) {
    Map<String, String> names = new TreeMap<>();
    for (String section : new String[] {"tables", "views", "routines"}) {
      for (Field field : warehouse.merged().map(section).fields()) {
        names.put(field.key(), item(warehouse.inner(section, "item", field)));
      }
    }
    return names;
  }

  /** The id of a table, view or routine. */
  static String item(EntrySource item) {
    return EntryKeys.PHYSICAL_NAME.in(item.merged(), made(item.lastingName()));
  }

  /** Reports a dataset's id that BigQuery refuses or keeps for itself. */
  static void checkDataset(Scope scope, String name, Span at) {
    if (!isName(name, "_", MAX_NAME)) {
      scope.error(
          Code.INVALID_PHYSICAL_NAME,
          at,
          name + " is not the id of a dataset",
          "give it a physicalName of at most 1024 letters, digits and _");
    } else if (name.startsWith("_") || isReserved(name)) {
      scope.error(
          Code.RESERVED_NAME,
          at,
          "BigQuery keeps " + name + " for itself",
          "give it a physicalName that begins with a letter");
    }
  }

  /** Reports an item's id that BigQuery refuses or keeps for itself. */
  static void checkItem(Scope scope, String name, String word, Span at) {
    boolean routine = word.equals("routine");
    if (!isName(name, routine ? "_" : "_-", routine ? MAX_ROUTINE : MAX_NAME)) {
      String allowed = routine ? "letters, digits and _" : "letters, digits, _ and -";
      scope.error(
          Code.INVALID_PHYSICAL_NAME,
          at,
          name + " is not the id of a " + word,
          "give it a physicalName of " + allowed);
    } else if (isReserved(name)) {
      scope.error(
          Code.RESERVED_NAME, at, "BigQuery keeps " + name + " for itself", "use another name");
    }
  }

  private static boolean isReserved(String name) {
    return name.equalsIgnoreCase("INFORMATION_SCHEMA");
  }

  private static boolean isName(String name, String signs, int most) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (!plain && signs.indexOf(c) < 0) {
        return false;
      }
    }
    return !name.isEmpty() && name.length() <= most;
  }
}
