package dev.freehold.local.google;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** {@code projects} of Cloud Resource Manager v1. A project is there once it is spoken of. */
final class Projects {
  private final Store store;

  Projects(Store store) {
    this.store = store;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", "/cloudresourcemanager/v1/projects/*", call -> get(call.path(0))));
  }

  /** The project of an id or a number. */
  ObjectNode get(String idOrNumber) {
    for (ObjectNode project : store.list("projects")) {
      if (Fields.text(project, "projectNumber").equals(idOrNumber)) {
        return project;
      }
    }
    if (idOrNumber.matches("[0-9]+")) {
      throw Refusal.notFound("Project " + idOrNumber + " is not found.");
    }
    String name = "projects/" + Names.project(idOrNumber);
    return store.get(name).orElseGet(() -> make(name, idOrNumber));
  }

  String id(String idOrNumber) {
    return Fields.text(get(idOrNumber), "projectId");
  }

  String number(String id) {
    return Fields.text(get(id), "projectNumber");
  }

  private ObjectNode make(String name, String id) {
    ObjectNode project = Store.object();
    project.put("projectNumber", store.freshNumber(12));
    project.put("projectId", id);
    project.put("lifecycleState", "ACTIVE");
    project.put("name", id);
    project.put("createTime", Store.now());
    store.put(name, project);
    return project;
  }
}
