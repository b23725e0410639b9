package dev.freehold.local.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the server holds: resources and access policies by name. Written whole after each change, so
 * that a killed server has lost nothing that it has confirmed. Not safe for threads.
 */
final class Store {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RESOURCES = "resources";
  private static final String POLICIES = "policies";

  private final Path file;
  private final NavigableMap<String, ObjectNode> resources = new TreeMap<>();
  private final NavigableMap<String, ObjectNode> policies = new TreeMap<>();
  private final SecureRandom random = new SecureRandom();
  private boolean changed;

  private Store(Path file) {
    this.file = file;
  }

  /** What the file holds; nothing where there is none. */
  static Store open(Path file) throws IOException {
    var store = new Store(file);
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (Files.exists(file)) {
      JsonNode kept = JSON.readTree(file.toFile());
      fill(store.resources, kept.path(RESOURCES));
      fill(store.policies, kept.path(POLICIES));
    }
    return store;
  }

  private static void fill(Map<String, ObjectNode> into, JsonNode from) {
    from.properties()
        .forEach(
            entry -> {
              if (entry.getValue() instanceof ObjectNode value) {
                into.put(entry.getKey(), value);
              }
            });
  }

  Optional<ObjectNode> get(String name) {
    return Optional.ofNullable(resources.get(name));
  }

  void put(String name, ObjectNode resource) {
    resources.put(name, resource);
    changed = true;
  }

  /** Forgets the resource, its access policy and all below it. */
  void remove(String name) {
    resources.remove(name);
    policies.remove(name);
    below(resources, name).clear();
    below(policies, name).clear();
    changed = true;
  }

  /** The resources directly in a collection, by name. */
  List<ObjectNode> list(String collection) {
    int start = collection.length() + 1;
    return below(resources, collection).entrySet().stream()
        .filter(entry -> entry.getKey().indexOf('/', start) < 0)
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Every resource whose collection has this name. */
  List<ObjectNode> all(String collection) {
    String pattern = ".*/" + collection + "/[^/]+";
    return resources.entrySet().stream()
        .filter(entry -> entry.getKey().matches(pattern))
        .map(Map.Entry::getValue)
        .toList();
  }

  Optional<ObjectNode> policy(String name) {
    return Optional.ofNullable(policies.get(name));
  }

  void putPolicy(String name, ObjectNode policy) {
    policies.put(name, policy);
    changed = true;
  }

  Map<String, ObjectNode> policies() {
    return Map.copyOf(policies);
  }

  /** A number that no resource has. */
  String freshNumber(int digits) {
    var number = new StringBuilder().append(random.nextInt(9) + 1);
    while (number.length() < digits) {
      number.append(random.nextInt(10));
    }
    return number.toString();
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static String now() {
    return Instant.now().toString();
  }

  /** Writes what has changed since the last time. */
  void save() throws IOException {
    if (!changed) {
      return;
    }
    ObjectNode all = object();
    all.set(RESOURCES, JSON.valueToTree(resources));
    all.set(POLICIES, JSON.valueToTree(policies));
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, JSON.writeValueAsBytes(all));
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    changed = false;
  }

  private static NavigableMap<String, ObjectNode> below(
      NavigableMap<String, ObjectNode> all, String name) {
    return all.subMap(name + "/", true, name + "0", false);
  }
}
