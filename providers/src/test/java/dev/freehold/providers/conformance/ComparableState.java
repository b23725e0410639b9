package dev.freehold.providers.conformance;

import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.secret.StackSecrets;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.SealedSecret;
import dev.freehold.engine.value.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A state without what differs from run to run: times, ids of providers, nonces, the order of what
 * is independent, and how the system is reached.
 */
final class ComparableState {
  private static final Set<String> TIMES = Set.of("created", "modified");
  private static final Set<String> CONNECTION =
      Set.of(
          "bootstrapServers",
          "saslMechanism",
          "saslUsername",
          "saslPassword",
          "accessToken",
          "bigQueryCustomEndpoint");

  private final StackSecrets secrets;

  private ComparableState(StackSecrets secrets) {
    this.secrets = secrets;
  }

  /** Entries by URN, with a note where they are to be deleted or pending. */
  static Map<String, PropertyValue> of(Fields deployment, Passphrase passphrase) {
    String salt =
        deployment
            .fields("secrets_providers")
            .flatMap(provider -> provider.fields("state"))
            .flatMap(state -> state.text("salt"))
            .orElse("");
    var comparable = new ComparableState(StackSecrets.of(passphrase, salt));
    var entries = new TreeMap<String, PropertyValue>();
    for (Fields operation : RecordedStep.list(deployment, "pending_operations")) {
      Fields resource = operation.fields("resource").orElseThrow();
      String type = operation.text("type").orElseThrow();
      entries.put(
          resource.text("urn").orElseThrow() + " (" + type + ")", comparable.entry(resource));
    }
    for (Fields entry : RecordedStep.list(deployment, "resources")) {
      String key = entry.text("urn").orElseThrow() + (entry.has("delete") ? " (deleted)" : "");
      if (entries.put(key, comparable.entry(entry)) != null) {
        throw new AssertionError("twice in the state: " + key);
      }
    }
    return entries;
  }

  private Fields entry(Fields entry) {
    boolean provider = entry.text("type").orElseThrow().startsWith("pulumi:providers:");
    var values = new TreeMap<String, PropertyValue>();
    entry.values().forEach((key, value) -> values.put(key, open(value)));
    values.keySet().removeAll(TIMES);
    values.computeIfPresent("provider", (key, reference) -> withoutId(reference));
    values.computeIfPresent("dependencies", (key, urns) -> sorted(urns));
    values.computeIfPresent("propertyDependencies", (key, lists) -> sortedInside(lists));
    if (provider) {
      values.remove("id");
      values.computeIfPresent("inputs", (key, inputs) -> withoutConnection(inputs));
      values.computeIfPresent("outputs", (key, outputs) -> withoutConnection(outputs));
    }
    return new Fields(values);
  }

  private PropertyValue open(PropertyValue value) {
    if (value instanceof SealedSecret sealed) {
      return Fields.builder().put("$secret", secrets.open(sealed).value()).build();
    }
    if (value instanceof Items items) {
      return new Items(items.values().stream().map(this::open).toList());
    }
    if (value instanceof Fields fields) {
      var values = new TreeMap<String, PropertyValue>();
      fields.values().forEach((key, inner) -> values.put(key, open(inner)));
      return new Fields(values);
    }
    return value;
  }

  private static PropertyValue withoutId(PropertyValue reference) {
    String text = ((Text) reference).value();
    return new Text(text.substring(0, text.lastIndexOf("::")));
  }

  private static PropertyValue sorted(PropertyValue urns) {
    List<PropertyValue> sorted = new ArrayList<>(((Items) urns).values());
    sorted.sort(Comparator.comparing(urn -> ((Text) urn).value()));
    return new Items(sorted);
  }

  private static PropertyValue sortedInside(PropertyValue lists) {
    var values = new TreeMap<String, PropertyValue>();
    ((Fields) lists).values().forEach((key, urns) -> values.put(key, sorted(urns)));
    return new Fields(values);
  }

  private static PropertyValue withoutConnection(PropertyValue config) {
    Fields fields = (Fields) config;
    for (String key : CONNECTION) {
      fields = fields.without(key);
    }
    return fields;
  }
}
