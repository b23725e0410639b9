package dev.freehold.providers.gcp.resource;

import dev.freehold.engine.value.Fields;
import dev.freehold.providers.gcp.rest.GoogleException;
import dev.freehold.providers.gcp.spec.Values;

/** What becomes of a thing that leaves its stack, as the state says. */
public enum DeletionPolicy {
  DELETE,
  PREVENT,
  /** It stays, and the stack forgets it. */
  ABANDON;

  public static DeletionPolicy of(Fields state) {
    return switch (Values.given(state, "deletionPolicy").orElse("DELETE")) {
      case "PREVENT" -> PREVENT;
      case "ABANDON" -> ABANDON;
      default -> DELETE;
    };
  }

  /** Whether it is to be deleted; throws where it must not be. */
  public boolean deletes(String name) {
    if (this == PREVENT) {
      throw GoogleException.refused(
          "cannot destroy "
              + name
              + " without setting deletion_policy=\"DELETE\". Declare `deletionPolicy: DELETE` and"
              + " apply that first, then remove it.");
    }
    return this == DELETE;
  }
}
