package dev.freehold.engine.json;

/** Marks of special values, from sdk/go/common/resource/properties.go of Pulumi. */
public final class Signatures {
  public static final String KEY = "4dabf18193072939515e22adb298388d";
  public static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
  static final String FLOAT = "8ad145fe-0d11-4827-bfd7-1abcbf086f5c";
  public static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

  public static final String ASSET = "c44067f5952c0a294b673a41bacd8c17";
  public static final String ARCHIVE = "0def7320c3a5731c473e5ecbe6d01bc7";
  public static final String REFERENCE = "5cf8f73096256a8f31e491e813e4eb8e";
  public static final String OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

  private Signatures() {}

  static String describe(String signature) {
    return switch (signature) {
      case ASSET -> "an asset";
      case ARCHIVE -> "an archive";
      case REFERENCE -> "a resource reference";
      case OUTPUT -> "an output value";
      case SECRET -> "a secret with neither ciphertext nor plaintext";
      case FLOAT -> "a special number that is none";
      default -> "a value with the unknown signature " + signature;
    };
  }
}
