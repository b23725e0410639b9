package dev.freehold.local.google;

import static dev.freehold.local.google.Fields.Kind.LIST;
import static dev.freehold.local.google.Fields.Kind.NUMBER;
import static dev.freehold.local.google.Fields.Kind.OBJECT;
import static dev.freehold.local.google.Fields.Kind.TEXT;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** {@code projects.locations.taxonomies} of Data Catalog v1beta1. */
final class Taxonomies {
  private static final Fields FIELDS =
      Fields.of(Map.of("displayName", TEXT, "description", TEXT, "activatedPolicyTypes", LIST))
          .output(
              Map.of(
                  "name", TEXT,
                  "policyTagCount", NUMBER,
                  "taxonomyTimestamps", OBJECT,
                  "service", OBJECT));
  private static final Paging PAGING = new Paging(50, 1000);
  private static final String COLLECTION = "/taxonomies";
  private static final int NAME_BYTES = 200;
  private static final int DESCRIPTION_BYTES = 2000;

  private final Store store;
  private final PolicyTags tags;

  Taxonomies(Store store, PolicyTags tags) {
    this.store = store;
    this.tags = tags;
  }

  List<Route> routes() {
    String all = "/datacatalog/v1beta1/projects/*/locations/*" + COLLECTION;
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
        .orElseThrow(() -> Refusal.notFound("Taxonomy " + name + " is not found."));
  }

  static String name(Call call) {
    return Names.location(call.path(0), call.path(1)) + COLLECTION + "/" + call.path(2);
  }

  private ObjectNode create(Call call) {
    String parent = Names.location(call.path(0), call.path(1));
    FIELDS.check(call.body(), "taxonomy");
    ObjectNode taxonomy = Store.object();
    String name = parent + COLLECTION + "/" + store.freshNumber(19);
    taxonomy.put("name", name);
    Fields.copy(call.body(), taxonomy, FIELDS.changeable());
    check(taxonomy);
    taxonomy.putObject("taxonomyTimestamps").put("createTime", Store.now());
    store.put(name, touched(taxonomy));
    return shown(taxonomy);
  }

  private ObjectNode update(Call call) {
    ObjectNode changed = get(name(call)).deepCopy();
    FIELDS.check(call.body(), "taxonomy");
    Fields.copy(call.body(), changed, FIELDS.mask(call.query("updateMask")));
    check(changed);
    store.put(name(call), touched(changed));
    return shown(changed);
  }

  private ObjectNode delete(Call call) {
    String name = name(call);
    get(name);
    tags.in(name).forEach(tag -> tags.remove(Fields.text(tag, "name")));
    store.remove(name);
    return Store.object();
  }

  private ObjectNode list(Call call) {
    if (!call.query("filter").isEmpty()) {
      throw new Refusal(Status.UNIMPLEMENTED, "taxonomies.list is served without a filter here.");
    }
    String parent = Names.location(call.path(0), call.path(1));
    List<ObjectNode> all = store.list(parent + COLLECTION).stream().map(this::shown).toList();
    return PAGING.page(call, "taxonomies", all);
  }

  private ObjectNode shown(ObjectNode taxonomy) {
    ObjectNode shown = taxonomy.deepCopy();
    int count = tags.in(Fields.text(taxonomy, "name")).size();
    if (count > 0) {
      shown.put("policyTagCount", count);
    }
    return shown;
  }

  private static ObjectNode touched(ObjectNode taxonomy) {
    taxonomy.withObject("/taxonomyTimestamps").put("updateTime", Store.now());
    return taxonomy;
  }

  /** Display names are unique within an organisation, and this server is one. */
  private void check(ObjectNode taxonomy) {
    String display = Names.display(Fields.required(taxonomy, "displayName"));
    Fields.limit(taxonomy, "displayName", NAME_BYTES);
    Fields.limit(taxonomy, "description", DESCRIPTION_BYTES);
    for (String type :
        Fields.texts(taxonomy.path("activatedPolicyTypes"), "activatedPolicyTypes")) {
      if (!type.equals("FINE_GRAINED_ACCESS_CONTROL")) {
        throw Refusal.invalid("Invalid value at 'taxonomy.activated_policy_types': " + type + ".");
      }
    }
    for (ObjectNode other : store.all("taxonomies")) {
      if (Fields.text(other, "displayName").equals(display)
          && !Fields.text(other, "name").equals(Fields.text(taxonomy, "name"))) {
        throw Refusal.exists(
            "A taxonomy with the display name \""
                + display
                + "\" already exists: "
                + (Fields.text(other, "name") + "."));
      }
    }
  }
}
