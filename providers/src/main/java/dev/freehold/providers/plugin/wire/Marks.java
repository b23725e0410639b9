package dev.freehold.providers.plugin.wire;

import java.util.Set;

/** Marks of special values, from sdk/go/common/resource and .../plugin/rpc.go of Pulumi. */
final class Marks {
  static final String KEY = "4dabf18193072939515e22adb298388d";
  static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
  static final String OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

  private static final String ASSET = "c44067f5952c0a294b673a41bacd8c17";
  private static final String ARCHIVE = "0def7320c3a5731c473e5ecbe6d01bc7";
  private static final String REFERENCE = "5cf8f73096256a8f31e491e813e4eb8e";

  /** What is sent for anything unknown: programs in Java know no other. */
  static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

  /** Unknown text, bool, number, list, asset, archive and object. */
  private static final Set<String> UNKNOWNS =
      Set.of(
          UNKNOWN,
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
      case ASSET -> "an asset";
      case ARCHIVE -> "an archive";
      case REFERENCE -> "a resource reference";
      case SECRET -> "a secret without a value";
      default -> "a value with the unknown mark " + mark;
    };
  }
}
