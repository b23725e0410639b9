package dev.freehold.providers.gcp.resource;

import dev.freehold.engine.value.Fields;
import dev.freehold.providers.gcp.rest.Call;

/** A resource whose parent lists it whole, with everything that reading it alone gives. */
public interface Listed extends Endpoint {
  /** Equal for what is in one list. */
  Call list(Fields parts);

  /** From how many of its entries on the list is worth its requests. */
  default int worthwhile() {
    return 3;
  }

  /** The key of the list in the answer. */
  String entries();

  /** Whether an entry of the list is the one with these parts. */
  boolean isEntry(Fields parts, Fields entry);
}
