package dev.freehold.local.google;

import static dev.freehold.local.google.Fields.Kind.LIST;
import static dev.freehold.local.google.Fields.Kind.OBJECT;
import static dev.freehold.local.google.Fields.Kind.TEXT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The bindings of a policy: checked, one per role and condition, sorted. */
final class Bindings {
  private static final String CONDITION = "condition";
  private static final String MEMBERS = "members";
  private static final int MOST_MEMBERS = 1500;
  private static final Fields BINDING =
      Fields.of(Map.of("role", TEXT, MEMBERS, LIST, CONDITION, OBJECT));
  private static final Fields EXPRESSION =
      Fields.of(Map.of("expression", TEXT, "title", TEXT, "description", TEXT, "location", TEXT));
  private static final Set<String> BASIC_ROLES =
      Set.of("roles/owner", "roles/editor", "roles/viewer");
  private static final Pattern ROLE =
      Pattern.compile("roles/[A-Za-z0-9_.]+|(projects|organizations)/[^/]+/roles/[A-Za-z0-9_.]+");

  private final Members members;

  Bindings(Store store) {
    this.members = new Members(store);
  }

  static boolean conditional(JsonNode bindings) {
    for (JsonNode binding : bindings) {
      if (binding.has(CONDITION)) {
        return true;
      }
    }
    return false;
  }

  /** Says whether the member was there. */
  static boolean rename(JsonNode bindings, String member, String uniqueId) {
    boolean found = false;
    for (JsonNode binding : bindings) {
      if (binding.path(MEMBERS) instanceof ArrayNode list) {
        for (int i = 0; i < list.size(); i++) {
          if (list.get(i).asText().equals(member)) {
            list.set(i, "deleted:" + member + "?uid=" + uniqueId);
            found = true;
          }
        }
      }
    }
    return found;
  }

  /** The bindings of a policy that a client sent for a resource. */
  ArrayNode normal(ObjectNode policy, String resource) {
    var byRole = new TreeMap<String, ObjectNode>();
    int count = 0;
    for (JsonNode one : policy.path("bindings")) {
      if (!(one instanceof ObjectNode binding)) {
        throw Refusal.invalid("Invalid value at 'policy.bindings' (OBJECT), " + one);
      }
      BINDING.check(binding, "policy.bindings");
      check(binding, policy.path("version").asInt(0));
      var names = new TreeSet<String>();
      for (String member : Fields.texts(binding.path(MEMBERS), "policy.bindings.members")) {
        names.add(members.normal(member, resource));
      }
      count += names.size();
      String key = Fields.text(binding, "role") + " " + binding.path(CONDITION);
      byRole.merge(key, bound(binding, names), Bindings::both);
    }
    if (count > MOST_MEMBERS) {
      throw Refusal.invalid(
          ("The number of members in the policy ("
                  + count
                  + ") is larger than the maximum allowed ")
              + ("size " + MOST_MEMBERS + "."));
    }
    ArrayNode all = policy.arrayNode();
    byRole.values().stream().filter(one -> !one.path(MEMBERS).isEmpty()).forEach(all::add);
    return all;
  }

  private static ObjectNode bound(ObjectNode binding, Iterable<String> members) {
    ObjectNode bound = Store.object();
    bound.put("role", Fields.text(binding, "role"));
    ArrayNode list = bound.putArray(MEMBERS);
    members.forEach(list::add);
    if (binding.path(CONDITION) instanceof ObjectNode condition) {
      bound.set(CONDITION, condition.deepCopy());
    }
    return bound;
  }

  private static ObjectNode both(ObjectNode one, ObjectNode other) {
    var names = new TreeSet<>(Fields.texts(one.path(MEMBERS), MEMBERS));
    names.addAll(Fields.texts(other.path(MEMBERS), MEMBERS));
    return bound(one, names);
  }

  private static void check(ObjectNode binding, int version) {
    String role = Fields.required(binding, "role");
    if (role.contains("_withcond_")) {
      throw Refusal.invalid(
          "The role " + role + " stands for a conditional binding: read the policy in version 3.");
    }
    if (!ROLE.matcher(role).matches()) {
      throw Refusal.invalid(
          "The role name must be in the form \"roles/{role}\", "
              + "\"organizations/{organization_id}/roles/{role}\", or "
              + "\"projects/{project_id}/roles/{role}\": "
              + (role + "."));
    }
    if (!(binding.path(CONDITION) instanceof ObjectNode condition)) {
      return;
    }
    EXPRESSION.check(condition, "policy.bindings.condition");
    if (version != 3) {
      throw Refusal.invalid("A policy with conditional role bindings must specify version 3.");
    }
    if (BASIC_ROLES.contains(role)) {
      throw Refusal.invalid("A condition cannot be set on the basic role " + role + ".");
    }
    Fields.required(condition, "title");
    Conditions.check(Fields.required(condition, "expression"));
  }
}
