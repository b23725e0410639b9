package dev.freehold.model.column.proto;

import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.ProtoParser;
import com.squareup.wire.schema.internal.parser.TypeElement;
import dev.freehold.model.column.ColumnRefusal;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Sources;
import dev.freehold.model.diagnostic.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A parsed .proto file: its types by full name, and where they stand. */
final class ProtoFile {
  private static final Pattern PLACE = Pattern.compile(" in .*:(\\d+):(\\d+): (.*)");

  private static final int MAX_BRACES = 100;

  private final String file;
  private final List<String> lines;
  private final ProtoFileElement element;
  private final String prefix;
  private final Map<String, TypeElement> types = new TreeMap<>();

  private ProtoFile(String file, String text, ProtoFileElement element) {
    this.file = file;
    this.lines = Sources.lines(text);
    this.element = element;
    String name = element.getPackageName();
    this.prefix = name == null || name.isEmpty() ? "" : name + ".";
    element.getTypes().forEach(type -> add(prefix, type));
  }

  private void add(String outer, TypeElement type) {
    String name = outer + type.getName();
    types.put(name, type);
    type.getNestedTypes().forEach(inner -> add(name + ".", inner));
  }

  /** Empty after a report. */
  static Optional<ProtoFile> read(String file, String text, Problems problems) {
    if (isTooDeep(text)) {
      problems.error(
          Code.SCHEMA_SYNTAX,
          new Span(file, 1, 1, 1),
          "the file nests braces more than " + MAX_BRACES + " deep",
          "put the inner messages beside each other");
      return Optional.empty();
    }
    try {
      ProtoFileElement element =
          ProtoParser.Companion.parse(Location.Companion.get("", file), text);
      ProtoFile read = new ProtoFile(file, text, element);
      return read.importsOnlyGoogle(problems) ? Optional.of(read) : Optional.empty();
    } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException wrong) {
      String message = String.valueOf(wrong.getMessage());
      Matcher matcher = PLACE.matcher(message);
      boolean placed = matcher.find();
      problems.error(
          Code.SCHEMA_SYNTAX,
          placed
              ? new Span(file, number(matcher.group(1)), number(matcher.group(2)), 1)
              : new Span(file, 1, 1, 1),
          "this is not a Protobuf schema: " + (placed ? matcher.group(3) : message),
          "correct it as Protobuf's specification says");
      return Optional.empty();
    }
  }

  /** The library reads nested messages by recursion. */
  private static boolean isTooDeep(String text) {
    int open = 0;
    for (int i = 0; i < text.length() && open <= MAX_BRACES; i++) {
      char c = text.charAt(i);
      open += c == '{' || c == '[' ? 1 : 0;
      open -= c == '}' || c == ']' ? 1 : 0;
    }
    return open > MAX_BRACES;
  }

  private static int number(String digits) {
    return Math.max(1, Integer.parseInt(digits));
  }

  private boolean importsOnlyGoogle(Problems problems) {
    boolean good = true;
    for (String each : element.getImports()) {
      good &= isGoogle(each, problems);
    }
    for (String each : element.getPublicImports()) {
      good &= isGoogle(each, problems);
    }
    return good;
  }

  private boolean isGoogle(String imported, Problems problems) {
    if (imported.startsWith("google/protobuf/") || imported.startsWith("google/type/")) {
      return true;
    }
    new ColumnRefusal(problems)
        .none(
            find("\"" + imported + "\""),
            "the file imports " + imported,
            "put the messages it needs into the file itself; only google/protobuf and google/type"
                + " are known");
    return false;
  }

  private Span find(String text) {
    for (int i = 0; i < lines.size(); i++) {
      int column = lines.get(i).indexOf(text);
      if (column >= 0) {
        return new Span(file, i + 1, column + 1, text.length());
      }
    }
    return start();
  }

  Span start() {
    return new Span(file, 1, 1, 1);
  }

  /** The word that stands at or after a place, on its line. */
  Span span(Location at, String word) {
    int line = Math.max(1, at.getLine());
    int from = Math.max(1, at.getColumn());
    String text = line <= lines.size() ? lines.get(line - 1) : "";
    Matcher matcher = Pattern.compile("\\b" + Pattern.quote(word) + "\\b\\s*=").matcher(text);
    boolean found = from <= text.length() && matcher.find(from - 1);
    return new Span(file, line, found ? matcher.start() + 1 : from, found ? word.length() : 1);
  }

  Optional<MessageElement> firstMessage() {
    return element.getTypes().stream()
        .filter(MessageElement.class::isInstance)
        .map(MessageElement.class::cast)
        .findFirst();
  }

  String fullName(TypeElement top) {
    return prefix + top.getName();
  }

  /** The full name of a type as a message names it: the innermost scope that has it wins. */
  Optional<String> resolve(String type, String message) {
    if (type.startsWith(".")) {
      return Optional.of(type.substring(1)).filter(types::containsKey);
    }
    String scope = message;
    while (!scope.isEmpty()) {
      String name = scope + "." + type;
      if (types.containsKey(name)) {
        return Optional.of(name);
      }
      int dot = scope.lastIndexOf('.');
      scope = dot < 0 ? "" : scope.substring(0, dot);
    }
    return Optional.of(type).filter(types::containsKey);
  }

  TypeElement type(String fullName) {
    TypeElement type = types.get(fullName);
    if (type == null) {
      throw new IllegalArgumentException(fullName);
    }
    return type;
  }

  List<String> simpleNames() {
    return types.keySet().stream()
        .map(name -> name.startsWith(prefix) ? name.substring(prefix.length()) : name)
        .toList();
  }

  /** A comment on one line. */
  static String sentence(String comment) {
    return comment.strip().replaceAll("\\s+", " ");
  }
}
