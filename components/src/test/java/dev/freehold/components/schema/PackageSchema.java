package dev.freehold.components.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.Kind;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.SecretRef;
import dev.freehold.engine.value.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The schemas of the official providers; says what of a declaration they would not accept. */
final class PackageSchema {
  private static final String PROVIDER = "pulumi:providers:";

  private final JsonNode root;

  private PackageSchema(JsonNode root) {
    this.root = root;
  }

  static PackageSchema of(String pkg) {
    try (var json = PackageSchema.class.getResourceAsStream(pkg + ".json")) {
      if (json == null) {
        throw new IllegalArgumentException("no schema of " + pkg);
      }
      return new PackageSchema(new ObjectMapper().readTree(json));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The resource types of the excerpt. */
  Set<String> types() {
    var types = new TreeSet<String>();
    root.get("resources").fieldNames().forEachRemaining(types::add);
    return types;
  }

  /** The names of the inputs of a resource type, or of the configuration of a provider. */
  static Set<String> propertiesOf(String type) {
    JsonNode holder =
        type.startsWith(PROVIDER)
            ? of(type.substring(PROVIDER.length())).root.get("provider")
            : of(type.substring(0, type.indexOf(':'))).root.get("resources").get(type);
    var names = new TreeSet<String>();
    holder.get("inputProperties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Faults of any declaration that a provider registers; components have none. */
  static List<String> faultsOf(Declaration declaration) {
    if (declaration.kind() == Kind.COMPONENT) {
      return declaration.inputs().isEmpty() ? List.of() : List.of("a component has no inputs");
    }
    String type = declaration.type();
    return type.startsWith(PROVIDER)
        ? of(type.substring(PROVIDER.length())).faultsOfProvider(declaration.inputs())
        : of(type.substring(0, type.indexOf(':'))).faults(type, declaration.inputs());
  }

  List<String> faults(String type, Fields inputs) {
    JsonNode resource = root.get("resources").get(type);
    if (resource == null) {
      return List.of("the type " + type + " is unknown");
    }
    return faults(resource.get("inputProperties"), resource.get("requiredInputs"), inputs, "");
  }

  /** Configuration is text; what is not a string in the schema is JSON in that text. */
  private List<String> faultsOfProvider(Fields inputs) {
    JsonNode provider = root.get("provider");
    JsonNode properties = provider.get("inputProperties");
    var faults = new ArrayList<>(named(properties, provider.get("requiredInputs"), inputs, ""));
    inputs
        .values()
        .forEach(
            (key, value) -> {
              if (properties.has(key)) {
                faults.addAll(configFaults(key, value, properties.get(key)));
              }
            });
    return faults;
  }

  private static List<String> configFaults(String key, PropertyValue value, JsonNode property) {
    if (value instanceof SecretRef) {
      return List.of();
    }
    if (!(value instanceof Text text)) {
      return List.of(key + " is not text");
    }
    String wanted = property.path("type").asText();
    return wanted.equals("string") || isJson(text.value(), wanted)
        ? List.of()
        : List.of(key + " is " + text.value() + ", not the JSON of " + wanted);
  }

  private static boolean isJson(String text, String wanted) {
    try {
      JsonNode json = new ObjectMapper().readTree(text);
      return switch (wanted) {
        case "boolean" -> json.isBoolean();
        case "integer" -> json.isIntegralNumber();
        case "array" -> json.isArray();
        default -> json.isObject();
      };
    } catch (IOException notJson) {
      return false;
    }
  }

  private List<String> faults(JsonNode properties, JsonNode required, Fields inputs, String path) {
    var faults = new ArrayList<>(named(properties, required, inputs, path));
    inputs
        .values()
        .forEach(
            (key, value) -> {
              if (properties.has(key)) {
                faults.addAll(value.accept(new ValueFaults(this, path + key, properties.get(key))));
              }
            });
    return faults;
  }

  private static List<String> named(
      JsonNode properties, JsonNode required, Fields inputs, String path) {
    var faults = new ArrayList<String>();
    for (String key : inputs.values().keySet()) {
      if (!properties.has(key)) {
        faults.add(path + key + " is unknown");
      }
    }
    for (JsonNode key : required) {
      if (!inputs.has(key.asText())) {
        faults.add(path + key.asText() + " is missing");
      }
    }
    return faults;
  }

  /** Faults of an object of a named type, {@code #/types/...}. */
  List<String> faultsOfObject(String reference, Fields inputs, String path) {
    JsonNode type = root.get("types").get(reference.substring("#/types/".length()));
    return faults(type.get("properties"), type.get("required"), inputs, path + ".");
  }
}
