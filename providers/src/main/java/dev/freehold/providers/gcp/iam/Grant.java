package dev.freehold.providers.gcp.iam;

import dev.freehold.engine.value.Fields;
import dev.freehold.providers.gcp.spec.Values;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A member under a role.
 *
 * @param condition as the API writes it; empty for none
 */
record Grant(String role, String member, Fields condition) {
  /** Of inputs or of a state. */
  static Grant of(Fields fields) {
    return new Grant(
        Values.text(fields, "role").orElse(""),
        Values.text(fields, "member").orElse(""),
        condition(Values.object(fields, "condition")));
  }

  /** A condition without what is empty, so that equal ones are equal. */
  static Fields condition(Fields condition) {
    var given = new TreeMap<>(condition.values());
    given.keySet().retainAll(Set.of("title", "description", "expression"));
    given.values().removeIf(value -> Values.isZero(Optional.of(value)));
    return new Fields(given);
  }

  boolean isIn(Fields binding) {
    return hasRoleOf(binding)
        && Values.texts(binding, "members").stream()
            .anyMatch(other -> Principal.normal(other).equals(Principal.normal(member)));
  }

  boolean hasRoleOf(Fields binding) {
    return Values.text(binding, "role").orElse("").equals(role)
        && condition(Values.object(binding, "condition")).equals(condition);
  }

  /** The end of the id of the resource that declares it. */
  String id() {
    String end =
        condition.isEmpty()
            ? ""
            : "/" + text("title") + "/" + text("description") + "/" + text("expression");
    return role + "/" + Principal.normal(member) + end;
  }

  String title() {
    return text("title");
  }

  private String text(String key) {
    return Values.text(condition, key).orElse("");
  }
}
