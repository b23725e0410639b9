package dev.freehold.providers.gcp.bigquery;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Null;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Text;
import dev.freehold.providers.gcp.spec.JsonText;
import dev.freehold.providers.gcp.spec.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The columns of a table, and what becomes of them.
 *
 * <p>The order of columns means nothing, a type has several names, and a column without a mode is
 * NULLABLE. New columns that may be null, REQUIRED ones that become NULLABLE, and descriptions and
 * policy tags change in place; so does dropping columns of the top level when none is added at the
 * same time. Everything else makes another table.
 */
final class TableSchema {
  private static final Map<String, String> ALIASES =
      Map.of("INT64", "INTEGER", "FLOAT64", "FLOAT", "BOOL", "BOOLEAN");
  private static final String FIELDS = "fields";
  private static final String NAME = "name";
  private static final String REQUIRED = "REQUIRED";

  /** A plan reads each text several times. */
  private static final Map<String, Optional<TableSchema>> READ = new ConcurrentHashMap<>();

  private static final int MOST_READ = 10_000;

  private final List<Fields> columns;

  private TableSchema(List<Fields> columns) {
    this.columns = columns;
  }

  /** Empty for what is no list of columns. The API writes a schema without columns as null. */
  static Optional<TableSchema> of(String text) {
    if (READ.size() > MOST_READ) {
      READ.clear();
    }
    return READ.computeIfAbsent(text, TableSchema::read);
  }

  private static Optional<TableSchema> read(String text) {
    PropertyValue value = JsonText.parse(text).orElseGet(() -> new Text(""));
    if (value instanceof Null) {
      return Optional.of(new TableSchema(List.of()));
    }
    if (!(value instanceof Items items)
        || items.values().stream().anyMatch(item -> !(item instanceof Fields))) {
      return Optional.empty();
    }
    return Optional.of(new TableSchema(items.values().stream().map(Fields.class::cast).toList()));
  }

  /** Whether two texts mean the same columns. */
  static boolean same(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    Optional<TableSchema> left = of(one);
    Optional<TableSchema> right = of(other);
    return left.isPresent() && right.isPresent() && same(left.get().columns, right.get().columns);
  }

  private static boolean same(List<Fields> old, List<Fields> now) {
    Map<String, Fields> before = byName(old);
    Map<String, Fields> after = byName(now);
    return old.size() == now.size()
        && before.keySet().equals(after.keySet())
        && before.keySet().stream().allMatch(name -> same(before.get(name), after.get(name)));
  }

  private static boolean same(Fields old, Fields now) {
    for (String key : old.values().keySet()) {
      if (!sameKey(key, old, now)) {
        return false;
      }
    }
    for (String key : now.values().keySet()) {
      if (!old.has(key) && !sameKey(key, old, now)) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameKey(String key, Fields old, Fields now) {
    Optional<PropertyValue> was = old.get(key);
    Optional<PropertyValue> is = now.get(key);
    return switch (key) {
      case "mode" -> mode(old).equals(mode(now));
      case "type" -> type(old).equals(type(now));
      case FIELDS -> same(Values.objects(old, FIELDS), Values.objects(now, FIELDS));
      case "policyTags" -> tags(old).equals(tags(now));
      case "description" -> Values.isZero(was) && Values.isZero(is) || was.equals(is);
      case "collation" -> is.isEmpty() || was.equals(is);
      default -> was.equals(is);
    };
  }

  private static List<String> tags(Fields column) {
    return Values.texts(Values.object(column, "policyTags"), "names");
  }

  /** Whether the table can stay when its columns become these. */
  boolean canBecome(TableSchema now) {
    boolean drops = !droppedBy(now).isEmpty();
    boolean adds = !now.droppedBy(this).isEmpty();
    return !(drops && adds) && keeps(columns, now.columns, Level.TOP);
  }

  private enum Level {
    TOP,
    NESTED
  }

  private static boolean keeps(List<Fields> old, List<Fields> now, Level level) {
    Map<String, Fields> before = byName(old);
    Map<String, Fields> after = byName(now);
    for (var column : after.entrySet()) {
      if (!before.containsKey(column.getKey()) && mode(column.getValue()).equals(REQUIRED)) {
        return false;
      }
    }
    for (var column : before.entrySet()) {
      Fields next = after.get(column.getKey());
      boolean dropped = next == null;
      if (dropped ? level == Level.NESTED : !keeps(column.getValue(), next)) {
        return false;
      }
    }
    return true;
  }

  private static boolean keeps(Fields old, Fields now) {
    boolean relaxed = mode(old).equals(REQUIRED) && mode(now).equals("NULLABLE");
    return type(old).equals(type(now))
        && (relaxed || mode(old).equals(mode(now)))
        && keeps(Values.objects(old, FIELDS), Values.objects(now, FIELDS), Level.NESTED);
  }

  /** Columns of the top level that these do not have any more, in their order. */
  List<String> droppedBy(TableSchema now) {
    Map<String, Fields> after = byName(now.columns);
    return columns.stream()
        .map(TableSchema::name)
        .filter(name -> !after.containsKey(name))
        .toList();
  }

  boolean hasRequired() {
    return columns.stream().anyMatch(column -> mode(column).equals(REQUIRED));
  }

  /** As it is sent for a table: a column without policy tags is sent without any. */
  Fields sent() {
    return Fields.EMPTY.with(FIELDS, tagged(columns));
  }

  /** As it is sent for a view, which has no tags of its own. */
  Fields sentForView() {
    return Fields.EMPTY.with(FIELDS, new Items(List.copyOf(columns)));
  }

  private static Items tagged(List<Fields> columns) {
    var all = new ArrayList<PropertyValue>();
    for (Fields column : columns) {
      List<Fields> inner = Values.objects(column, FIELDS);
      if (!inner.isEmpty()) {
        all.add(column.with(FIELDS, tagged(inner)));
      } else {
        Fields none = Fields.EMPTY.with("names", new Items(List.of()));
        all.add(column.has("policyTags") ? column : column.with("policyTags", none));
      }
    }
    return new Items(all);
  }

  private static Map<String, Fields> byName(List<Fields> columns) {
    var byName = new HashMap<String, Fields>();
    columns.forEach(column -> byName.put(name(column), column));
    return byName;
  }

  private static String name(Fields column) {
    return Values.text(column, NAME).orElse("");
  }

  private static String mode(Fields column) {
    return Values.given(column, "mode").orElse("NULLABLE").toUpperCase(Locale.ROOT);
  }

  private static String type(Fields column) {
    String type = Values.text(column, "type").orElse("").toUpperCase(Locale.ROOT);
    return ALIASES.getOrDefault(type, type);
  }
}
