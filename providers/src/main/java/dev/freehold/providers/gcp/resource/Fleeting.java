package dev.freehold.providers.gcp.resource;

import dev.freehold.engine.value.Fields;
import java.util.HashSet;
import java.util.Set;

/**
 * Outputs that change while nobody changes the resource: tags and times of it, how much it holds,
 * and what other resources put next to it. They are no drift.
 */
public final class Fleeting {
  private static final Set<String> USUAL =
      Set.of(
          "childPolicyTags",
          "effectiveLabels",
          "etag",
          "lastModifiedTime",
          "numBytes",
          "numLongTermBytes",
          "numRows");

  private Fleeting() {}

  /** What was read; the old outputs where only fleeting ones differ. */
  public static Fields settled(Fields olds, Fields read, Set<String> also) {
    Set<String> fleeting = new HashSet<>(USUAL);
    fleeting.addAll(also);
    return !olds.isEmpty() && lasting(olds, fleeting).equals(lasting(read, fleeting)) ? olds : read;
  }

  private static Fields lasting(Fields outputs, Set<String> fleeting) {
    Fields lasting = outputs;
    for (String key : fleeting) {
      lasting = lasting.without(key);
    }
    return lasting;
  }
}
