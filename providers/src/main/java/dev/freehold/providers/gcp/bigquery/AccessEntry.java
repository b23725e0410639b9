package dev.freehold.providers.gcp.bigquery;

import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.providers.gcp.resource.ApiForm;
import dev.freehold.providers.gcp.spec.Property;
import dev.freehold.providers.gcp.spec.TypeSpec;
import dev.freehold.providers.gcp.spec.Values;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An entry of a dataset's access list: who, or what, and under which role and condition. Two
 * entries are equal when BigQuery takes them for one: roles by either name, members in any case and
 * under any of the keys that BigQuery moves them to.
 */
record AccessEntry(Map<String, String> identity) {
  /** Who or what; exactly one of them is given. The property is named on the left. */
  static final Map<String, String> SUBJECTS =
      Map.of(
          "authorizedDataset", "dataset",
          "domain", "domain",
          "groupByEmail", "groupByEmail",
          "iamMember", "iamMember",
          "routine", "routine",
          "specialGroup", "specialGroup",
          "userByEmail", "userByEmail",
          "view", "view");

  private static final List<String> MEMBERS =
      List.of("userByEmail", "groupByEmail", "domain", "specialGroup");
  private static final Map<String, String> PREFIXES =
      Map.of("user", "userByEmail", "group", "groupByEmail", "domain", "domain");
  private static final String IAM = "iamMember";

  /** Of an entry as the API writes it. */
  static AccessEntry of(Fields entry) {
    var identity = new TreeMap<String, String>();
    Values.given(entry, "role").ifPresent(role -> identity.put("role", Roles.basic(role)));
    for (String key : MEMBERS) {
      Values.given(entry, key).ifPresent(text -> identity.put(key, lower(text)));
    }
    Values.given(entry, IAM).ifPresent(member -> identity.putAll(member(member)));
    for (String key : List.of("view", "routine")) {
      Fields reference = Values.object(entry, key);
      if (!Values.isZero(Optional.of(reference))) {
        identity.put(key, joined(reference, "projectId", "datasetId", "tableId", "routineId"));
      }
    }
    Fields dataset = Values.object(Values.object(entry, "dataset"), "dataset");
    if (!Values.isZero(Optional.of(dataset))) {
      identity.put("dataset", joined(dataset, "projectId", "datasetId"));
    }
    Fields condition = Values.object(entry, "condition");
    if (!Values.isZero(Optional.of(condition))) {
      identity.put("condition", joined(condition, "title", "description", "expression"));
    }
    return new AccessEntry(Map.copyOf(identity));
  }

  /** BigQuery keeps a member under a key of its own where there is one. */
  private static Map<String, String> member(String member) {
    int colon = member.indexOf(':');
    String prefix = colon < 0 ? "" : member.substring(0, colon);
    String rest = lower(member.substring(colon + 1));
    if (prefix.equals("serviceAccount")) {
      return Map.of("userByEmail", rest);
    }
    return PREFIXES.containsKey(prefix) ? Map.of(PREFIXES.get(prefix), rest) : Map.of(IAM, member);
  }

  private static String joined(Fields fields, String... keys) {
    var texts = new StringBuilder();
    for (String key : keys) {
      texts.append(Values.text(fields, key).orElse("")).append('\n');
    }
    return texts.toString();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** As it is sent, from inputs or from a state. */
  static Fields sent(TypeSpec spec, Fields inputs) {
    Fields entry = Fields.EMPTY;
    for (var subject : SUBJECTS.entrySet()) {
      if (!Values.isZero(inputs.get(subject.getKey()))) {
        Property property = spec.input(subject.getKey());
        PropertyValue value =
            ApiForm.body(List.of(property), inputs).get(subject.getKey()).orElseThrow();
        entry = entry.with(subject.getValue(), value);
      }
    }
    Optional<String> role = Values.given(inputs, "role").map(Roles::basic);
    entry = role.isPresent() ? entry.with("role", PropertyValue.of(role.get())) : entry;
    return Values.isZero(inputs.get("condition"))
        ? entry
        : entry.with("condition", condition(spec, inputs));
  }

  private static PropertyValue condition(TypeSpec spec, Fields inputs) {
    Property property = spec.input("condition");
    Fields whole = (Fields) ApiForm.body(List.of(property), inputs).get("condition").orElseThrow();
    var given = new TreeMap<>(whole.values());
    given.values().removeIf(value -> Values.isZero(Optional.of(value)));
    return new Fields(given);
  }
}
