package dev.freehold.engine.embedded;

import dev.freehold.engine.json.ValueReader;
import dev.freehold.engine.json.ValueWriter;
import dev.freehold.engine.value.Bool;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What happens to one stack, one step after the other; as data, so that a case that fails can be
 * made smaller and kept.
 *
 * @param steps each {@code {declarations, do, options, target, faults, hand, death}}: what is
 *     declared, {@code up|destroy|refresh}, {@code continue} and {@code refresh}, a URN pattern,
 *     what goes wrong by call, what people do to the things before, and the remote call in which
 *     the process dies
 */
record FuzzCase(List<Fields> steps) {
  FuzzCase {
    steps = List.copyOf(steps);
  }

  static FuzzCase parse(String json) throws IOException {
    return new FuzzCase(list((Fields) ValueReader.parse(json), "steps"));
  }

  /** A line per declaration, so that people can read it. */
  String json() {
    var text = new StringBuilder("{\"steps\": [");
    String comma = "\n";
    for (Fields step : steps) {
      text.append(comma).append(step(step));
      comma = ",\n";
    }
    return text.append("\n]}\n").toString();
  }

  private static String step(Fields step) {
    String rest = ValueWriter.plainText(step.without("declarations"));
    String lines =
        list(step, "declarations").stream()
            .map(ValueWriter::plainText)
            .collect(Collectors.joining(",\n  ", "[\n  ", "\n ]"));
    String end = rest.equals("{}") ? "}" : ",\n " + rest.substring(1);
    return "{\"declarations\": " + lines + end;
  }

  static List<Fields> list(Fields fields, String key) {
    var list = new ArrayList<Fields>();
    fields
        .get(key)
        .ifPresent(items -> ((Items) items).values().forEach(item -> list.add((Fields) item)));
    return list;
  }

  static List<String> texts(Fields fields, String key) {
    var list = new ArrayList<String>();
    fields
        .get(key)
        .ifPresent(
            items -> ((Items) items).values().forEach(item -> list.add(((Text) item).value())));
    return list;
  }

  static Map<String, String> map(Fields fields, String key) {
    var map = new TreeMap<String, String>();
    fields
        .fields(key)
        .ifPresent(
            inner -> inner.values().forEach((name, text) -> map.put(name, ((Text) text).value())));
    return map;
  }

  static boolean is(Fields fields, String key) {
    return fields.get(key).filter(new Bool(true)::equals).isPresent();
  }

  static PropertyValue items(List<? extends PropertyValue> values) {
    return new Items(List.copyOf(values));
  }
}
