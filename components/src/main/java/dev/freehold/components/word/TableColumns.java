package dev.freehold.components.word;

import dev.freehold.engine.json.ValueReader;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Joined;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The columns in the JSON schema of a table's inputs, by path, {@code address.street}. */
public final class TableColumns {
  private TableColumns() {}

  /**
   * A column as a person reads it.
   *
   * @param type of the REST API, {@code STRING}
   * @param mode nullable, required or repeated
   */
  public record Column(String type, String mode, String description, boolean masked) {
    String words() {
      var words = new StringBuilder(type.equals("RECORD") ? "STRUCT" : type);
      words.append(mode.equals("nullable") ? "" : " " + mode);
      words.append(masked ? " masked" : "");
      return words.append(description.isEmpty() ? "" : " \"" + description + "\"").toString();
    }
  }

  /** In the order of the schema; nothing where it is not known yet, or no table's. */
  public static Map<String, Column> of(Fields inputs) {
    var columns = new LinkedHashMap<String, Column>();
    inputs.get("schema").ifPresent(schema -> collect("", parse(schema), columns));
    return columns;
  }

  private static List<Fields> parse(PropertyValue schema) {
    try {
      if (schema instanceof Joined joined) {
        return list(ValueReader.parse(known(joined)));
      }
      return schema instanceof Text text ? list(ValueReader.parse(text.value())) : List.of();
    } catch (IOException notJson) {
      return List.of();
    }
  }

  /** Only names of policy tags are missing in it. */
  private static String known(Joined joined) {
    return joined.parts().stream()
        .map(part -> part instanceof Text text ? text.value() : "")
        .collect(Collectors.joining());
  }

  private static List<Fields> list(PropertyValue value) {
    var list = new ArrayList<Fields>();
    if (value instanceof Items items) {
      items
          .values()
          .forEach(
              item -> {
                if (item instanceof Fields fields) {
                  list.add(fields);
                }
              });
    }
    return list;
  }

  private static void collect(String prefix, List<Fields> fields, Map<String, Column> columns) {
    for (Fields each : fields) {
      String path = prefix + each.text("name").orElse("");
      boolean masked =
          each.fields("policyTags")
              .flatMap(tags -> tags.get("names"))
              .map(names -> names instanceof Items items && !items.values().isEmpty())
              .orElse(false);
      columns.put(
          path,
          new Column(
              each.text("type").orElse("").toUpperCase(Locale.ROOT),
              each.text("mode").orElse("NULLABLE").toLowerCase(Locale.ROOT),
              each.text("description").orElse(""),
              masked));
      each.get("fields").ifPresent(inner -> collect(path + ".", list(inner), columns));
    }
  }
}
