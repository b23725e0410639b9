package dev.freehold.model.warehouse;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryKeys;
import dev.freehold.model.entry.EntrySource;
import dev.freehold.model.environment.NameKind;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.yaml.Field;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The names that BigQuery takes for datasets and what they hold. */
public final class Datasets {
  private static final Pattern DATASET = Pattern.compile("[A-Za-z0-9_]{1,1024}");
  private static final Pattern TABLE = Pattern.compile("[A-Za-z0-9_-]{1,1024}");
  private static final Pattern ROUTINE = Pattern.compile("[A-Za-z0-9_]{1,256}");

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
    if (!DATASET.matcher(name).matches()) {
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
    Pattern pattern = word.equals("routine") ? ROUTINE : TABLE;
    if (!pattern.matcher(name).matches()) {
      String allowed =
          word.equals("routine") ? "letters, digits and _" : "letters, digits, _ and -";
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
    return name.toUpperCase(Locale.ROOT).equals("INFORMATION_SCHEMA");
  }
}
