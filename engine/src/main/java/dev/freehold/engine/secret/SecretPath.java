package dev.freehold.engine.secret;

import dev.freehold.engine.value.SecretRef;
import java.util.regex.Pattern;

/** The path in a secret reference. */
final class SecretPath {
  private static final String SCHEME = "secret://";
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*");

  private SecretPath() {}

  static String of(SecretRef reference) {
    String uri = reference.uri();
    String path = uri.startsWith(SCHEME) ? uri.substring(SCHEME.length()) : "";
    if (!FORM.matcher(path).matches()) {
      throw new SecretException(
          uri + " is no secret reference: write secret:// and a path such as payments/password.");
    }
    return path;
  }
}
