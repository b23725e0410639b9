package dev.freehold.providers.plugin.wire;

import dev.freehold.engine.json.Signatures;
import java.util.Set;

/** What the wire knows beside the signatures, from sdk/go/.../plugin/rpc.go of Pulumi. */
final class Marks {

  /** Unknown text, bool, number, list, asset, archive and object. */
  private static final Set<String> UNKNOWNS =
      Set.of(
          Signatures.UNKNOWN,
          "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
          "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
          "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
          "030794c1-ac77-496b-92df-f27374a8bd58",
          "e48ece36-62e2-4504-bad9-02848725956a",
          "dd056dcd-154b-4c76-9bd3-c8f88648b5ff");

  private Marks() {}

  static boolean isUnknown(String text) {
    return UNKNOWNS.contains(text);
  }

  static String describe(String mark) {
    return switch (mark) {
      case Signatures.ASSET -> "an asset";
      case Signatures.ARCHIVE -> "an archive";
      case Signatures.REFERENCE -> "a resource reference";
      case Signatures.SECRET -> "a secret without a value";
      default -> "a value with the unknown mark " + mark;
    };
  }
}
