package dev.freehold.components.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Joined;
import dev.freehold.engine.value.OutputRef;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.SealedSecret;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.SecretRef;
import java.util.ArrayList;
import java.util.List;

/** Compares one value with its property in a package schema. */
final class ValueFaults implements PropertyValue.Visitor<List<String>> {
  private final PackageSchema schema;
  private final String path;
  private final JsonNode property;

  ValueFaults(PackageSchema schema, String path, JsonNode property) {
    this.schema = schema;
    this.path = path;
    this.property = property;
  }

  private String wanted() {
    return property.path("type").asText("object");
  }

  private List<String> need(String found, String... types) {
    return List.of(types).contains(wanted())
        ? List.of()
        : List.of(path + " is " + found + ", not " + wanted());
  }

  @Override
  public List<String> onNull() {
    return List.of(path + " is null");
  }

  @Override
  public List<String> onBool(boolean value) {
    return need("boolean", "boolean");
  }

  @Override
  public List<String> onNum(double value) {
    return value == Math.rint(value)
        ? need("integer", "integer", "number")
        : need("number", "number");
  }

  @Override
  public List<String> onText(String value) {
    return need("string", "string");
  }

  @Override
  public List<String> onItems(Items items) {
    var faults = new ArrayList<>(need("array", "array"));
    if (property.has("items")) {
      for (PropertyValue item : items.values()) {
        faults.addAll(item.accept(new ValueFaults(schema, path + "[]", property.get("items"))));
      }
    }
    return faults;
  }

  @Override
  public List<String> onFields(Fields fields) {
    if (property.has("$ref")) {
      return schema.faultsOfObject(property.get("$ref").asText(), fields, path);
    }
    var faults = new ArrayList<>(need("object", "object"));
    JsonNode inner = property.path("additionalProperties");
    fields
        .values()
        .forEach(
            (key, value) ->
                faults.addAll(value.accept(new ValueFaults(schema, path + "." + key, inner))));
    return faults;
  }

  @Override
  public List<String> onSecret(Secret secret) {
    return secret.value().accept(this);
  }

  @Override
  public List<String> onSealed(SealedSecret secret) {
    return List.of();
  }

  /** A secret's value is text. */
  @Override
  public List<String> onSecretRef(SecretRef reference) {
    return need("string", "string");
  }

  @Override
  public List<String> onOutputRef(OutputRef reference) {
    return List.of();
  }

  @Override
  public List<String> onJoined(Joined joined) {
    return onText("");
  }

  @Override
  public List<String> onUnknown() {
    return List.of();
  }
}
