package dev.freehold.local.google;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * A request that has found its route.
 *
 * @param path the parts of the path that the route leaves open
 * @param body empty where there was none
 */
record Call(List<String> path, Map<String, String> query, ObjectNode body) {
  Call {
    path = List.copyOf(path);
    query = Map.copyOf(query);
  }

  String path(int index) {
    return path.get(index);
  }

  /** A parameter of the query, or an empty text. */
  String query(String name) {
    return query.getOrDefault(name, "");
  }
}
