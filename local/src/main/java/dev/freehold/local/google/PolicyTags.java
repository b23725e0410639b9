package dev.freehold.local.google;

import static dev.freehold.local.google.Fields.Kind.LIST;
import static dev.freehold.local.google.Fields.Kind.TEXT;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** {@code projects.locations.taxonomies.policyTags} of Data Catalog v1beta1. */
final class PolicyTags {
  private static final String PARENT = "parentPolicyTag";
  private static final Fields FIELDS =
      Fields.of(Map.of("displayName", TEXT, "description", TEXT, PARENT, TEXT))
          .output(Map.of("name", TEXT, "childPolicyTags", LIST));
  private static final Paging PAGING = new Paging(50, 1000);
  private static final String COLLECTION = "/policyTags";
  private static final int NAME_BYTES = 200;
  private static final int DESCRIPTION_BYTES = 2000;

  private final Store store;

  PolicyTags(Store store) {
    this.store = store;
  }

  List<Route> routes() {
    String all = "/datacatalog/v1beta1/projects/*/locations/*/taxonomies/*" + COLLECTION;
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
        .orElseThrow(() -> Refusal.notFound("Policy tag " + name + " is not found."));
  }

  static String name(Call call) {
    return Taxonomies.name(call) + COLLECTION + "/" + call.path(3);
  }

  List<ObjectNode> in(String taxonomy) {
    return store.list(taxonomy + COLLECTION);
  }

  /** Removes the tag with its access policy, its data policies, and all tags below it. */
  void remove(String name) {
    children(name).forEach(child -> remove(Fields.text(child, "name")));
    for (ObjectNode policy : store.all("dataPolicies")) {
      if (Fields.text(policy, "policyTag").equals(name)) {
        store.remove(Fields.text(policy, "name"));
      }
    }
    store.remove(name);
  }

  private ObjectNode create(Call call) {
    String taxonomy = taxonomy(call);
    FIELDS.check(call.body(), "policy_tag");
    ObjectNode tag = Store.object();
    String name = taxonomy + COLLECTION + "/" + store.freshNumber(19);
    tag.put("name", name);
    Fields.copy(call.body(), tag, FIELDS.changeable());
    check(tag, taxonomy);
    store.put(name, tag);
    return shown(tag);
  }

  private ObjectNode update(Call call) {
    ObjectNode changed = get(name(call)).deepCopy();
    FIELDS.check(call.body(), "policy_tag");
    Fields.copy(call.body(), changed, FIELDS.mask(call.query("updateMask")));
    check(changed, Taxonomies.name(call));
    store.put(name(call), changed);
    return shown(changed);
  }

  private ObjectNode delete(Call call) {
    get(name(call));
    remove(name(call));
    return Store.object();
  }

  private ObjectNode list(Call call) {
    List<ObjectNode> all = in(taxonomy(call)).stream().map(this::shown).toList();
    return PAGING.page(call, "policyTags", all);
  }

  private String taxonomy(Call call) {
    String name = Taxonomies.name(call);
    if (store.get(name).isEmpty()) {
      throw Refusal.notFound("Taxonomy " + name + " is not found.");
    }
    return name;
  }

  private List<ObjectNode> children(String name) {
    String taxonomy = name.substring(0, name.indexOf(COLLECTION));
    return in(taxonomy).stream().filter(tag -> Fields.text(tag, PARENT).equals(name)).toList();
  }

  private ObjectNode shown(ObjectNode tag) {
    ObjectNode shown = tag.deepCopy();
    List<ObjectNode> children = children(Fields.text(tag, "name"));
    if (!children.isEmpty()) {
      ArrayNode names = shown.putArray("childPolicyTags");
      children.forEach(child -> names.add(Fields.text(child, "name")));
    }
    return shown;
  }

  private void check(ObjectNode tag, String taxonomy) {
    String name = Fields.text(tag, "name");
    String display = Names.display(Fields.required(tag, "displayName"));
    Fields.limit(tag, "displayName", NAME_BYTES);
    Fields.limit(tag, "description", DESCRIPTION_BYTES);
    for (ObjectNode other : in(taxonomy)) {
      if (Fields.text(other, "displayName").equals(display)
          && !Fields.text(other, "name").equals(name)) {
        throw Refusal.exists(
            "A policy tag with the display name \""
                + display
                + "\" already exists in "
                + taxonomy
                + ".");
      }
    }
    String parent = Fields.text(tag, PARENT);
    if (!parent.isEmpty() && !parent.startsWith(taxonomy + COLLECTION + "/")) {
      throw Refusal.invalid("The parent " + parent + " is no policy tag of " + taxonomy + ".");
    }
    while (!parent.isEmpty()) {
      if (parent.equals(name)) {
        throw Refusal.invalid("Policy tag " + name + " would be below itself.");
      }
      parent = Fields.text(get(parent), PARENT);
    }
  }
}
