package dev.freehold.cli.session;

/** The version of this build. */
public final class Version {
  private static final String UNPACKAGED = "0.1.0";

  private Version() {}

  public static String number() {
    String packaged = Version.class.getPackage().getImplementationVersion();
    return packaged == null ? UNPACKAGED : packaged;
  }

  /** As it is written into state: {@code freehold-0.1.0}. */
  public static String writer() {
    return "freehold-" + number();
  }
}
