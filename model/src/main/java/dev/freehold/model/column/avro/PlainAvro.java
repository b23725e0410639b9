package dev.freehold.model.column.avro;

import dev.freehold.model.column.Column;
import dev.freehold.model.column.ColumnType;
import dev.freehold.model.column.Columns;
import dev.freehold.model.column.Mode;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.yaml.Field;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import dev.freehold.model.yaml.Scalar;
import dev.freehold.model.yaml.ScalarKind;
import dev.freehold.model.yaml.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads schemas that are plain beyond doubt, which most are, and gives up on all others.
 *
 * <p>Avro's library costs a tenth of a second to load, and half of what a large organisation takes
 * to read. What this class reads, the library reads alike; a property test holds the two together.
 */
final class PlainAvro {
  /** The schema is not plain. Carries no stack: it is thrown for whole files. */
  private static final class NotPlain extends RuntimeException {
    private static final NotPlain IT = new NotPlain();

    private NotPlain() {
      super(null, null, false, false);
    }
  }

  private static final Set<String> KEYS =
      Set.of("type", "name", "namespace", "doc", "fields", "symbols", "size", "items", "values");

  private static final Set<String> WORDS =
      Set.of("null", "record", "error", "enum", "fixed", "array", "map", "union");

  private static final int MAX_SIZE = 10_000;
  private static final int MAX_HEIGHT = 16;

  private final Map<String, Shape> named = new HashMap<>();
  private int nesting;
  private int size;
  private int height;

  /**
   * A type: a plain one, or with children a STRUCT.
   *
   * @param size how many columns it makes, itself included
   * @param height how many levels are below it
   */
  private record Shape(ColumnType type, List<Column> children, int size, int height) {
    static Shape of(ColumnType type) {
      return new Shape(type, List.of(), 1, 0);
    }
  }

  private PlainAvro() {}

  /** The columns; empty when the library is to judge. */
  static Optional<List<Column>> read(Node root) {
    try {
      Mapping map = map(root);
      require(map.has("fields"));
      return Optional.of(new PlainAvro().define(map, "").children());
    } catch (NotPlain givenUp) {
      return Optional.empty();
    }
  }

  private static void require(boolean plain) {
    if (!plain) {
      throw NotPlain.IT;
    }
  }

  private static Mapping map(Node node) {
    require(node instanceof Mapping);
    return (Mapping) node;
  }

  private static String text(Mapping map, String key) {
    Node node = map.get(key).orElse(map);
    require(node instanceof Scalar scalar && scalar.kind() == ScalarKind.TEXT);
    return node.text();
  }

  private static String text(Mapping map, String key, String otherwise) {
    return map.has(key) ? text(map, key) : otherwise;
  }

  /** A record, enum or fixed, by its full name from now on. */
  private Shape define(Mapping map, String outer) {
    map.fields().forEach(field -> require(KEYS.contains(field.key())));
    String name = text(map, "name");
    String namespace = text(map, "namespace", outer);
    require(isName(name) && (namespace.isEmpty() || isFullName(namespace)));
    text(map, "doc", "");
    String full = namespace.isEmpty() ? name : namespace + "." + name;
    require(!named.containsKey(full));
    require(AvroPrimitives.of(name).isEmpty() && !WORDS.contains(name));
    // While its fields are read it is not there, so that recursion is none of ours.
    Shape shape =
        switch (text(map, "type")) {
          case "record" -> record(map, namespace);
          case "enum" -> symbols(map);
          case "fixed" -> fixed(map);
          default -> throw NotPlain.IT;
        };
    require(named.put(full, shape) == null);
    return shape;
  }

  /** No larger than BigQuery takes: a type that is used often adds its columns each time. */
  private Shape record(Mapping map, String namespace) {
    int outerSize = size;
    int outerHeight = height;
    size = 0;
    height = 0;
    nesting++;
    require(nesting <= MAX_HEIGHT);
    Shape shape = new Shape(ColumnType.STRUCT, fields(map, namespace), size + 1, height + 1);
    require(size <= MAX_SIZE && shape.height() <= MAX_HEIGHT);
    nesting--;
    size = outerSize;
    height = outerHeight;
    return shape;
  }

  private void add(Shape shape) {
    size += shape.size();
    height = Math.max(height, shape.height());
    require(size <= MAX_SIZE);
  }

  private static Shape symbols(Mapping map) {
    Set<String> seen = new HashSet<>();
    require(map.get("symbols").filter(Sequence.class::isInstance).isPresent());
    for (Node symbol : map.items("symbols")) {
      boolean text = symbol instanceof Scalar scalar && scalar.kind() == ScalarKind.TEXT;
      require(text && isName(symbol.text()) && seen.add(symbol.text()));
    }
    return Shape.of(ColumnType.STRING);
  }

  private static Shape fixed(Mapping map) {
    Node size = map.get("size").orElse(map);
    boolean whole = size instanceof Scalar scalar && scalar.kind() == ScalarKind.WHOLE;
    require(whole && size.text().length() < 6 && !size.text().startsWith("-"));
    return Shape.of(ColumnType.BYTES);
  }

  private List<Column> fields(Mapping record, String namespace) {
    require(record.get("fields").filter(Sequence.class::isInstance).isPresent());
    List<Column> columns = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Node item : record.items("fields")) {
      Mapping field = map(item);
      for (Field each : field.fields()) {
        require(List.of("name", "type", "doc", "default").contains(each.key()));
      }
      String name = text(field, "name");
      require(isName(name) && seen.add(name));
      Span at = field.get("name").orElse(field).span();
      Node type = field.get("type").orElseThrow(() -> NotPlain.IT);
      require(!field.has("default") || isNullByDefault(field, type));
      Column column = column(name, type, namespace, at);
      columns.add(field.has("doc") ? Columns.with(column, text(field, "doc")) : column);
    }
    return columns;
  }

  private static boolean isNullByDefault(Mapping field, Node type) {
    boolean none = field.get("default").filter(node -> isEmpty(node)).isPresent();
    return none && type instanceof Sequence union && isNull(union.items().get(0));
  }

  private static boolean isEmpty(Node node) {
    return node instanceof Scalar scalar && scalar.isEmpty();
  }

  private static boolean isNull(Node node) {
    return node instanceof Scalar scalar
        && scalar.kind() == ScalarKind.TEXT
        && scalar.value().equals("null");
  }

  private Column column(String name, Node type, String namespace, Span at) {
    if (!(type instanceof Sequence union)) {
      return column(name, type, namespace, Mode.REQUIRED, at);
    }
    require(union.items().size() == 2);
    boolean first = isNull(union.items().get(0));
    require(first || isNull(union.items().get(1)));
    Node other = union.items().get(first ? 1 : 0);
    require(!isNull(other) && !(other instanceof Sequence));
    return column(name, other, namespace, Mode.NULLABLE, at);
  }

  private Column column(String name, Node type, String namespace, Mode mode, Span at) {
    if (type instanceof Mapping map) {
      String word = text(map, "type");
      if (word.equals("array")) {
        require(map.fields().size() == 2 && map.has("items"));
        Column item = column(name, map.get("items").orElse(map), namespace, at);
        require(item.mode() == Mode.REQUIRED);
        return Columns.with(item, Mode.REPEATED);
      }
      if (word.equals("map")) {
        require(map.fields().size() == 2 && map.has("values"));
        int outer = height;
        height = 0;
        Column value = column("value", map.get("values").orElse(map), namespace, at);
        add(new Shape(ColumnType.STRUCT, List.of(), 2, height + 1));
        height = Math.max(outer, height);
        return Columns.map(name, value, "", at);
      }
    }
    Shape shape = shape(type, namespace);
    add(shape);
    return shape.type() == ColumnType.STRUCT
        ? Columns.struct(name, mode, "", shape.children(), at)
        : Columns.plain(name, shape.type(), mode, "", at);
  }

  private Shape shape(Node type, String namespace) {
    if (type instanceof Mapping map) {
      return map.has("name")
          ? define(map, namespace)
          : AvroPrimitives.of(map).map(Shape::of).orElseThrow(() -> NotPlain.IT);
    }
    require(type instanceof Scalar scalar && scalar.kind() == ScalarKind.TEXT);
    String name = type.text();
    Optional<ColumnType> plain = AvroPrimitives.of(name);
    if (plain.isPresent()) {
      return Shape.of(plain.get());
    }
    boolean full = name.indexOf('.') >= 0 || namespace.isEmpty();
    Shape found = named.get(full ? name : namespace + "." + name);
    require(found != null);
    return found == null ? Shape.of(ColumnType.STRING) : found;
  }

  private static boolean isFullName(String name) {
    for (String part : name.split("\\.", -1)) {
      if (!isName(part)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
      if (!letter && !(i > 0 && c >= '0' && c <= '9')) {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
