package dev.freehold.providers.kafka;

import dev.freehold.engine.json.ValueReader;
import dev.freehold.engine.provider.CheckRequest;
import dev.freehold.engine.provider.Provider;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.Unknown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Inputs and recorded runs for tests. */
final class Samples {
  private Samples() {}

  static Fields topic(String name, int partitions, Map<String, String> config) {
    return Fields.builder()
        .put("name", name)
        .put("partitions", partitions)
        .put("replicationFactor", 1)
        .put("config", config)
        .build();
  }

  static Fields acl(String principal, String operation, String topic) {
    return Fields.builder()
        .put("aclPrincipal", principal)
        .put("aclHost", "*")
        .put("aclOperation", operation)
        .put("aclPermissionType", "Allow")
        .put("aclResourceType", "Topic")
        .put("aclResourceName", topic)
        .build();
  }

  static Fields quota(String type, String name, String key, double value) {
    var config = Fields.builder().put(key, value).build();
    var quota = Fields.builder().put("entityType", type).put("config", config).build();
    return name.isEmpty() ? quota : quota.with("entityName", PropertyValue.of(name));
  }

  static Fields scram(String user, String mechanism, String password) {
    return Fields.builder()
        .put("username", user)
        .put("scramMechanism", mechanism)
        .put("password", new Secret(PropertyValue.of(password)))
        .build();
  }

  /** The inputs with defaults, which must be faultless. */
  static Fields checked(Provider provider, String type, Fields news) {
    var result = provider.check(new CheckRequest(type, "sample", Fields.EMPTY, news));
    if (!result.failures().isEmpty()) {
      throw new AssertionError(result.failures());
    }
    return result.inputs();
  }

  static <T> T ok(Result<T> result) {
    return result.fold(
        value -> value,
        failed -> {
          throw new AssertionError(failed.message());
        });
  }

  static <T> String problem(Result<T> result) {
    return result.fold(
        value -> {
          throw new AssertionError("worked: " + value);
        },
        Result.Failed::message);
  }

  /** A recorded file: a list of objects, {@code $secret} and {@code $unknown} put in. */
  static List<Fields> recorded(String file) {
    try (var in = Samples.class.getResourceAsStream("/recorded/" + file)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return ((Items) special(ValueReader.parse(text)))
          .values().stream().map(Fields.class::cast).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PropertyValue special(PropertyValue value) {
    if (value instanceof Items items) {
      return new Items(items.values().stream().map(Samples::special).toList());
    }
    if (!(value instanceof Fields fields)) {
      return value;
    }
    if (fields.has("$unknown")) {
      return Unknown.INSTANCE;
    }
    if (fields.has("$secret")) {
      return new Secret(fields.get("$secret").orElseThrow());
    }
    var copy = new TreeMap<String, PropertyValue>();
    fields.values().forEach((key, inner) -> copy.put(key, special(inner)));
    return new Fields(copy);
  }
}
