package dev.freehold.local.google;

import static dev.freehold.local.google.Fields.Kind.OBJECT;
import static dev.freehold.local.google.Fields.Kind.TEXT;
import static dev.freehold.local.google.Fields.Kind.TRUTH;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code projects.serviceAccounts} of IAM v1. An account may be named by email or unique id. */
final class ServiceAccounts {
  private static final String COLLECTION = "/serviceAccounts";
  private static final Fields FIELDS =
      Fields.of(Map.of("displayName", TEXT, "description", TEXT))
          .output(
              Map.of(
                  "name", TEXT,
                  "projectId", TEXT,
                  "uniqueId", TEXT,
                  "email", TEXT,
                  "etag", TEXT,
                  "oauth2ClientId", TEXT,
                  "disabled", TRUTH));
  private static final Fields CREATE =
      Fields.of(Map.of("accountId", TEXT, "serviceAccount", OBJECT));
  private static final Fields UPDATE =
      Fields.of(Map.of("updateMask", TEXT, "serviceAccount", OBJECT));
  private static final Paging PAGING = new Paging(20, 100);
  private static final int DISPLAY_NAME_BYTES = 100;
  private static final int DESCRIPTION_BYTES = 256;

  private final Store store;
  private final Projects projects;
  private final Policies policies;

  ServiceAccounts(Store store, Projects projects, Policies policies) {
    this.store = store;
    this.projects = projects;
    this.policies = policies;
  }

  List<Route> routes() {
    String all = "/iam/v1/projects/*" + COLLECTION;
    return List.of(
        Route.of("POST", all, this::create),
        Route.of("GET", all, this::list),
        Route.of("GET", all + "/*", this::get),
        Route.of("PATCH", all + "/*", this::update),
        Route.of("DELETE", all + "/*", this::delete),
        Route.of("POST", all + "/*:disable", call -> able(call, true)),
        Route.of("POST", all + "/*:enable", call -> able(call, false)));
  }

  private ObjectNode create(Call call) {
    CREATE.check(call.body(), "");
    String project = projects.id(call.path(0));
    String id = Fields.required(call.body(), "accountId");
    if (!id.matches("[a-z]([-a-z0-9]*[a-z0-9])") || id.length() < 6 || id.length() > 30) {
      throw Refusal.invalid(
          "Invalid service account ID \""
              + id
              + "\": it has 6 to 30 characters and matches [a-z]([-a-z0-9]*[a-z0-9]).");
    }
    String email = id + "@" + project + ".iam.gserviceaccount.com";
    String name = "projects/" + project + COLLECTION + "/" + email;
    if (store.get(name).isPresent()) {
      throw Refusal.exists(
          "Service account " + id + " already exists within project projects/" + project + ".");
    }
    ObjectNode account = Store.object();
    String number = "1" + store.freshNumber(20);
    account.put("name", name).put("projectId", project).put("uniqueId", number);
    account.put("email", email).put("oauth2ClientId", number);
    take(account, call.body(), FIELDS.changeable());
    return account;
  }

  private void take(ObjectNode account, ObjectNode body, Set<String> names) {
    if (body.path("serviceAccount") instanceof ObjectNode sent) {
      FIELDS.check(sent, "service_account");
      Fields.copy(sent, account, names);
    }
    Fields.limit(account, "displayName", DISPLAY_NAME_BYTES);
    Fields.limit(account, "description", DESCRIPTION_BYTES);
    keep(account);
  }

  private void keep(ObjectNode account) {
    account.put("etag", policies.freshEtag());
    store.put(Fields.text(account, "name"), account);
  }

  private ObjectNode update(Call call) {
    UPDATE.check(call.body(), "");
    ObjectNode changed = get(call).deepCopy();
    String mask = Fields.required(call.body(), "updateMask");
    take(changed, call.body(), FIELDS.mask(mask));
    return changed;
  }

  private ObjectNode able(Call call, boolean disabled) {
    ObjectNode changed = get(call).deepCopy();
    if (disabled) {
      changed.put("disabled", true);
    } else {
      changed.remove("disabled");
    }
    keep(changed);
    return Store.object();
  }

  private ObjectNode delete(Call call) {
    ObjectNode account = get(call);
    store.remove(Fields.text(account, "name"));
    policies.forget(Fields.text(account, "email"), Fields.text(account, "uniqueId"));
    return Store.object();
  }

  private ObjectNode list(Call call) {
    String name = "projects/" + projects.id(call.path(0)) + COLLECTION;
    return PAGING.page(call, "accounts", store.list(name));
  }

  /** {@code -} for the project finds an account wherever it is. */
  private ObjectNode get(Call call) {
    String asked = call.path(1);
    Optional<ObjectNode> found =
        store.all("serviceAccounts").stream()
            .filter(
                account ->
                    Fields.text(account, "email").equals(asked)
                        || Fields.text(account, "uniqueId").equals(asked))
            .filter(
                account ->
                    call.path(0).equals("-")
                        || Fields.text(account, "projectId").equals(projects.id(call.path(0))))
            .findFirst();
    return found.orElseThrow(
        () ->
            Refusal.notFound(
                "Unknown service account projects/" + call.path(0) + COLLECTION + "/" + asked));
  }
}
