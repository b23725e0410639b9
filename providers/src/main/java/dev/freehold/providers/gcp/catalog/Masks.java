package dev.freehold.providers.gcp.catalog;

import dev.freehold.providers.gcp.rest.Call;
import dev.freehold.providers.gcp.spec.Property;
import java.util.List;
import java.util.stream.Collectors;

/** The query that says which fields a PATCH changes. */
final class Masks {
  private Masks() {}

  static String of(List<Property> changed) {
    String names = changed.stream().map(Property::name).collect(Collectors.joining(","));
    return "?updateMask=" + Call.segment(names);
  }
}
