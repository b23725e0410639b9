package dev.freehold.local.google;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** All calls that are served. */
final class GoogleApis {
  private final List<Route> routes = new ArrayList<>();

  GoogleApis(Store store) {
    var policies = new Policies(store);
    var projects = new Projects(store);
    var tags = new PolicyTags(store);
    var taxonomies = new Taxonomies(store, tags);
    var data = new DataPolicies(store, projects, tags);
    routes.addAll(taxonomies.routes());
    routes.addAll(tags.routes());
    routes.addAll(data.routes());
    routes.addAll(projects.routes());
    routes.addAll(new ServiceAccounts(store, projects, policies).routes());

    String taxonomy = "/datacatalog/v1beta1/projects/*/locations/*/taxonomies/*";
    access(policies, taxonomy, call -> named(taxonomies.get(Taxonomies.name(call))));
    access(policies, taxonomy + "/policyTags/*", call -> named(tags.get(PolicyTags.name(call))));
    String policy = "/bigquerydatapolicy/v1/projects/*/locations/*/dataPolicies/*";
    access(policies, policy, call -> named(data.get(data.name(call))));
    String project = "/cloudresourcemanager/v1/projects/*";
    access(policies, project, call -> "projects/" + projects.id(call.path(0)));
  }

  ObjectNode answer(String method, String path, Map<String, String> query, ObjectNode body) {
    for (Route route : routes) {
      Optional<List<String>> parts = route.match(method, path);
      if (parts.isPresent()) {
        return route.answer().apply(new Call(parts.get(), query, body));
      }
    }
    throw new Refusal(
        Status.UNIMPLEMENTED,
        "The local Google server does not serve "
            + (method + " " + path)
            + "; it serves Data Catalog v1beta1 taxonomies and policy tags, BigQuery Data Policy v1 "
            + "data policies, IAM v1 service accounts, and Cloud Resource Manager v1 projects with "
            + "their access policies.");
  }

  private void access(Policies policies, String path, Function<Call, String> name) {
    Map<String, BiFunction<String, ObjectNode, ObjectNode>> verbs =
        Map.of("getIamPolicy", policies::read, "setIamPolicy", policies::write);
    verbs.forEach(
        (verb, answer) ->
            routes.add(
                Route.of(
                    "POST",
                    path + ":" + verb,
                    call -> answer.apply(name.apply(call), call.body()))));
  }

  private static String named(ObjectNode resource) {
    return Fields.text(resource, "name");
  }
}
