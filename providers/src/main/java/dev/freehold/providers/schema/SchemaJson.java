package dev.freehold.providers.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.freehold.providers.schema.PropertySpec.Change;
import dev.freehold.providers.schema.PropertySpec.Display;
import dev.freehold.providers.schema.PropertySpec.Need;
import java.util.Collection;
import java.util.Locale;

/**
 * A package schema as Pulumi reads it.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/guides/building-extending/packages/schema/">Package
 *     schema</a>
 */
public final class SchemaJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ObjectNode types = JSON.objectNode();

  private SchemaJson() {}

  public static String of(PackageSchema schema) {
    return new SchemaJson().write(schema).toString();
  }

  private ObjectNode write(PackageSchema schema) {
    ObjectNode root = JSON.objectNode();
    root.put("name", schema.name());
    root.put("version", schema.version());
    root.put("description", schema.description());
    root.putObject("meta").put("moduleFormat", "(.*)(?:/[^/]*)");
    ObjectNode config = root.putObject("config");
    config.set("variables", properties(schema.config()));
    config.set("defaults", required(schema.config()));
    ObjectNode provider = root.putObject("provider");
    provider.put("description", "How to reach the system that the resources live in.");
    provider.set("inputProperties", properties(schema.config()));
    provider.set("requiredInputs", required(schema.config()));
    ObjectNode resources = root.putObject("resources");
    schema.resources().forEach(resource -> resources.set(resource.token(), resource(resource)));
    if (!types.isEmpty()) {
      root.set("types", types);
    }
    return root;
  }

  private ObjectNode resource(ResourceSpec resource) {
    ObjectNode node = JSON.objectNode();
    node.put("description", resource.description());
    var outputs = resource.outputs().toList();
    node.set("properties", properties(outputs));
    node.set("required", required(outputs));
    node.set("inputProperties", properties(resource.inputs()));
    node.set("requiredInputs", required(resource.inputs()));
    return node;
  }

  private ObjectNode properties(Collection<PropertySpec> properties) {
    ObjectNode node = JSON.objectNode();
    properties.forEach(property -> node.set(property.name(), property(property)));
    return node;
  }

  private static ArrayNode required(Collection<PropertySpec> properties) {
    ArrayNode names = JSON.arrayNode();
    properties.stream()
        .filter(property -> property.need() == Need.REQUIRED)
        .forEach(property -> names.add(property.name()));
    return names;
  }

  private ObjectNode property(PropertySpec property) {
    ObjectNode node = type(property.type());
    String choices =
        property.choices().isEmpty()
            ? ""
            : " One of " + String.join(", ", property.choices()) + ".";
    node.put("description", property.description() + choices);
    if (property.display() == Display.SECRET) {
      node.put("secret", true);
    }
    if (property.change() == Change.REPLACE) {
      node.put("replaceOnChanges", true);
    }
    return node;
  }

  private ObjectNode type(ValueSpec type) {
    return type.fold(
        scalar -> JSON.objectNode().put("type", scalar.name().toLowerCase(Locale.ROOT)),
        list -> {
          ObjectNode node = JSON.objectNode().put("type", "array");
          node.set("items", type(list.element()));
          return node;
        },
        object -> {
          declare(object);
          return JSON.objectNode().put("$ref", "#/types/" + object.token());
        });
  }

  private void declare(ValueSpec.ObjectType object) {
    if (!types.has(object.token())) {
      ObjectNode node = types.putObject(object.token());
      node.put("type", "object");
      node.put("description", object.description());
      node.set("properties", properties(object.properties()));
      node.set("required", required(object.properties()));
    }
  }
}
