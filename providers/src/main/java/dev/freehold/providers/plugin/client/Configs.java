package dev.freehold.providers.plugin.client;

import dev.freehold.engine.json.ValueWriter;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Null;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.Text;
import dev.freehold.engine.value.Unknown;
import java.util.Map;
import java.util.TreeMap;

/** Configurations as SDKs send them: each value is a text, the JSON of it where it is none. */
final class Configs {
  private Configs() {}

  static Fields texts(Fields config) {
    var texts = new TreeMap<String, PropertyValue>();
    config
        .values()
        .forEach(
            (key, value) -> {
              if (!(value instanceof Null)) {
                texts.put(key, text(value));
              }
            });
    return new Fields(texts);
  }

  private static PropertyValue text(PropertyValue value) {
    if (value instanceof Secret secret) {
      return new Secret(text(secret.value()));
    }
    if (value instanceof Text || value instanceof Unknown || value.hasUnknowns()) {
      return value;
    }
    return new Text(ValueWriter.plainText(value));
  }

  /** The older form, for plugins that know no other. */
  static Map<String, String> variables(String pkg, Fields texts) {
    var variables = new TreeMap<String, String>();
    texts
        .values()
        .forEach(
            (key, value) -> {
              PropertyValue bare = value instanceof Secret secret ? secret.value() : value;
              if (bare instanceof Text text) {
                variables.put(pkg + ":config:" + key, text.value());
              }
            });
    return variables;
  }

  /** The checked configuration, with the values as they were declared where these mean the same. */
  static Fields declared(Fields declared, Fields checked) {
    Fields texts = texts(declared);
    var values = new TreeMap<>(checked.values());
    values.replaceAll(
        (key, value) ->
            texts.get(key).filter(value::equals).isPresent()
                ? declared.get(key).orElseThrow()
                : value);
    return new Fields(values);
  }
}
