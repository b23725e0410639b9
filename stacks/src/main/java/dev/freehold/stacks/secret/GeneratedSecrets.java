package dev.freehold.stacks.secret;

import dev.freehold.engine.secret.SecretSource;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.SecretRef;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Secrets of the local environment: each is made up the first time it is asked for and kept in a
 * file of {@code path=value} lines, so that a person can log in with it.
 */
public final class GeneratedSecrets implements SecretSource {
  private final OwnFile file;
  private final Map<String, String> known = new TreeMap<>();

  /**
   * @param path of the file; made when the first secret is
   */
  public GeneratedSecrets(Path path) {
    file = new OwnFile(path);
    for (String line : file.readOrEmpty().split("\n")) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        known.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
  }

  @Override
  public Optional<Secret> find(SecretRef reference) {
    return Optional.of(new Secret(PropertyValue.of(value(reference.uri()))));
  }

  /** The value itself, for the local services that must be told. */
  public synchronized String value(String uri) {
    String path = uri.substring(uri.indexOf("//") + 2);
    String value = known.get(path);
    if (value == null) {
      value = next();
      known.put(path, value);
      save();
    }
    return value;
  }

  private String next() {
    byte[] bytes = new byte[18];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private void save() {
    var text = new StringBuilder();
    known.forEach((path, value) -> text.append(path).append('=').append(value).append('\n'));
    file.write(text.toString());
  }

  @Override
  public String place(SecretRef reference) {
    return file.path().toString();
  }
}
