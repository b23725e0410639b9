package dev.freehold.providers.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An ACL in the official provider's spelling.
 *
 * @param parts principal, host, operation, permission, resource type, resource name, pattern type
 */
record AclEntry(List<String> parts) {
  private static final int PARTS = 7;

  AclEntry {
    parts = List.copyOf(parts);
  }

  /**
   * Reads an id; a principal may itself hold the separator, so the other parts count from the end.
   */
  static Optional<AclEntry> parse(String id) {
    String[] parts = id.split("\\|", -1);
    if (parts.length < PARTS) {
      return Optional.empty();
    }
    int extra = parts.length - PARTS;
    String principal = String.join("|", List.of(parts).subList(0, extra + 1));
    var list = new ArrayList<String>(List.of(principal));
    list.addAll(List.of(parts).subList(extra + 1, parts.length));
    return Optional.of(new AclEntry(list));
  }

  String id() {
    return String.join("|", parts);
  }

  String principal() {
    return parts.get(0);
  }

  String host() {
    return parts.get(1);
  }

  String operation() {
    return parts.get(2);
  }

  String permission() {
    return parts.get(3);
  }

  String resourceType() {
    return parts.get(4);
  }

  String resourceName() {
    return parts.get(5);
  }

  String pattern() {
    return parts.get(6);
  }

  /** For messages: {@code User:a may Read Topic orders}. */
  String sentence() {
    return "ACL "
        + permission()
        + " "
        + principal()
        + " "
        + operation()
        + " "
        + resourceType()
        + " "
        + resourceName()
        + " ("
        + pattern()
        + ")";
  }
}
