package dev.freehold.local.google;

import static dev.freehold.local.google.Fields.Kind.OBJECT;
import static dev.freehold.local.google.Fields.Kind.TEXT;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code projects.locations.dataPolicies} of BigQuery Data Policy v1. Names in its answers hold the
 * number of the project, whichever of id and number was sent.
 */
final class DataPolicies {
  private static final String TAG = "policyTag";
  private static final String MASKING = "dataMaskingPolicy";
  private static final String EXPRESSION = "predefinedExpression";
  private static final Fields FIELDS =
      Fields.of(Map.of("dataPolicyId", TEXT, "dataPolicyType", TEXT, TAG, TEXT, MASKING, OBJECT))
          .fixed("dataPolicyId")
          .output(Map.of("name", TEXT));
  private static final Fields MASKING_FIELDS = Fields.of(Map.of(EXPRESSION, TEXT, "routine", TEXT));
  private static final Set<String> EXPRESSIONS =
      Set.of(
          "SHA256",
          "ALWAYS_NULL",
          "DEFAULT_MASKING_VALUE",
          "LAST_FOUR_CHARACTERS",
          "FIRST_FOUR_CHARACTERS",
          "EMAIL_MASK",
          "DATE_YEAR_MASK",
          "RANDOM_HASH");
  private static final Paging PAGING = new Paging(50, 1000);
  private static final String COLLECTION = "/dataPolicies";

  private final Store store;
  private final Projects projects;
  private final PolicyTags tags;

  DataPolicies(Store store, Projects projects, PolicyTags tags) {
    this.store = store;
    this.projects = projects;
    this.tags = tags;
  }

  List<Route> routes() {
    String all = "/bigquerydatapolicy/v1/projects/*/locations/*" + COLLECTION;
    return List.of(
        Route.of("POST", all, this::create),
        Route.of("GET", all, this::list),
        Route.of("GET", all + "/*", call -> shown(get(name(call)))),
        Route.of("PATCH", all + "/*", this::update),
        Route.of("DELETE", all + "/*", this::delete));
  }

  ObjectNode get(String name) {
    return store
        .get(name)
        .orElseThrow(() -> Refusal.notFound("Data policy " + name + " is not found."));
  }

  /** The name by which it is kept: with the project's id. */
  String name(Call call) {
    return location(call) + COLLECTION + "/" + call.path(2);
  }

  private String location(Call call) {
    return Names.location(projects.id(call.path(0)), call.path(1));
  }

  private ObjectNode create(Call call) {
    FIELDS.check(call.body(), "data_policy");
    String id = Fields.required(call.body(), "dataPolicyId");
    if (!id.matches("[A-Za-z0-9_]{1,256}")) {
      throw Refusal.invalid(
          "Invalid data policy ID \"" + id + "\": it may hold letters, numbers and underscores.");
    }
    String name = location(call) + COLLECTION + "/" + id;
    ObjectNode policy = Store.object();
    policy.put("name", name);
    policy.put("dataPolicyId", id);
    Fields.copy(call.body(), policy, FIELDS.changeable());
    check(policy);
    String project = "projects/" + projects.id(call.path(0)) + "/";
    for (ObjectNode other : store.all("dataPolicies")) {
      if (Fields.text(other, "name").startsWith(project)
          && Fields.text(other, "dataPolicyId").equals(id)) {
        throw Refusal.exists("Data policy " + Fields.text(other, "name") + " already exists.");
      }
    }
    store.put(name, policy);
    return shown(policy);
  }

  private ObjectNode update(Call call) {
    ObjectNode changed = get(name(call)).deepCopy();
    FIELDS.check(call.body(), "data_policy");
    Fields.copy(call.body(), changed, FIELDS.mask(call.query("updateMask")));
    check(changed);
    store.put(name(call), changed);
    return shown(changed);
  }

  private ObjectNode delete(Call call) {
    get(name(call));
    store.remove(name(call));
    return Store.object();
  }

  private ObjectNode list(Call call) {
    if (!call.query("filter").isEmpty()) {
      throw new Refusal(Status.UNIMPLEMENTED, "dataPolicies.list is served without a filter here.");
    }
    List<ObjectNode> all =
        store.list(location(call) + COLLECTION).stream().map(this::shown).toList();
    return PAGING.page(call, "dataPolicies", all);
  }

  private ObjectNode shown(ObjectNode policy) {
    ObjectNode shown = policy.deepCopy();
    shown.put("name", numbered(Fields.text(policy, "name")));
    shown.put(TAG, numbered(Fields.text(policy, TAG)));
    if (shown.path(MASKING) instanceof ObjectNode masking && masking.has("routine")) {
      masking.put("routine", numbered(Fields.text(masking, "routine")));
    }
    return shown;
  }

  private String numbered(String name) {
    String[] parts = name.split("/", 3);
    return "projects/" + projects.number(parts[1]) + "/" + parts[2];
  }

  private String withId(String name) {
    String[] parts = name.split("/", 3);
    return "projects/" + projects.id(parts[1]) + "/" + parts[2];
  }

  private void check(ObjectNode policy) {
    String tag = Fields.required(policy, TAG);
    if (!tag.matches("projects/[^/]+/locations/[^/]+/taxonomies/[^/]+/policyTags/[^/]+")) {
      throw Refusal.invalid("Invalid policy tag name: " + tag + ".");
    }
    policy.put(TAG, withId(tag));
    tags.get(Fields.text(policy, TAG));
    String location = Fields.text(policy, "name").split("/")[3];
    if (!tag.split("/")[3].equals(location)) {
      throw Refusal.invalid(
          "The policy tag " + tag + " is not in the data policy's location " + location + ".");
    }
    String type = Fields.required(policy, "dataPolicyType");
    if (type.equals("DATA_MASKING_POLICY")) {
      checkMasking(policy);
    } else if (!type.equals("COLUMN_LEVEL_SECURITY_POLICY")) {
      throw Refusal.invalid("Invalid value at 'data_policy.data_policy_type': \"" + type + "\".");
    } else if (policy.has(MASKING)) {
      throw Refusal.invalid("A data policy of type " + type + " takes no dataMaskingPolicy.");
    }
  }

  private static void checkMasking(ObjectNode policy) {
    if (!(policy.path(MASKING) instanceof ObjectNode masking)) {
      throw Refusal.invalid("Missing required field: dataMaskingPolicy.");
    }
    MASKING_FIELDS.check(masking, "data_policy.data_masking_policy");
    if (masking.has(EXPRESSION) == masking.has("routine")) {
      throw Refusal.invalid(
          "A dataMaskingPolicy has either a predefinedExpression or a routine, and one of them.");
    }
    String expression = Fields.text(masking, EXPRESSION);
    if (masking.has(EXPRESSION) && !EXPRESSIONS.contains(expression)) {
      throw Refusal.invalid("Invalid value at 'predefined_expression': \"" + expression + "\".");
    }
    String routine = Fields.text(masking, "routine");
    if (masking.has("routine")
        && !routine.matches("projects/[^/]+/datasets/[^/]+/routines/[^/]+")) {
      throw Refusal.invalid("Invalid routine name: " + routine + ".");
    }
  }
}
