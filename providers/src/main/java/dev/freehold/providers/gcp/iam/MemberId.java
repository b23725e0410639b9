package dev.freehold.providers.gcp.iam;

import dev.freehold.engine.value.Fields;
import dev.freehold.providers.gcp.rest.GoogleException;
import java.util.List;
import java.util.Optional;

/**
 * What an import of a member takes: {@code resource role member}, and the title of its condition
 * where it has one.
 */
record MemberId(String resource, String role, String member, String title) {
  private static final int PARTS = 4;

  static MemberId of(String id) {
    String[] parts = id.strip().split("\\s+", PARTS);
    if (parts.length < PARTS - 1) {
      throw GoogleException.refused(
          "Wrong number of parts to Member id '"
              + id
              + "'; expected 'resource_name role member [condition_title]'.");
    }
    return new MemberId(
        parts[0], parts[1], Principal.normal(parts[2]), parts.length == PARTS ? parts[3] : "");
  }

  /** The grant that it names, where there is one. */
  Optional<Grant> in(Fields policy) {
    List<Grant> grants =
        Policy.grants(policy, role, member).stream()
            .filter(grant -> grant.title().equals(title))
            .toList();
    if (grants.size() > 1) {
      throw GoogleException.refused(
          "Cannot import IAM member with condition title \""
              + title
              + "\", it matches multiple conditions.");
    }
    return grants.stream().findFirst();
  }
}
