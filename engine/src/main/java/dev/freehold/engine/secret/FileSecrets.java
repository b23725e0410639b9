package dev.freehold.engine.secret;

import com.fasterxml.jackson.core.JacksonException;
import dev.freehold.engine.json.ValueReader;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.SecretRef;
import dev.freehold.engine.value.Text;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * Secrets in a file that only its owner may read: properties {@code a/b=value}, or a JSON object,
 * flat ({@code "a/b"}) or nested, when its name ends in {@code .json}.
 *
 * <p>Read when the first secret is looked up; a file that is not there has no secrets.
 */
public final class FileSecrets implements SecretSource {
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private final Path file;
  private Optional<Map<String, String>> loaded = Optional.empty();

  public FileSecrets(Path file) {
    this.file = file;
  }

  @Override
  public Optional<Secret> find(SecretRef reference) {
    return Optional.ofNullable(values().get(SecretPath.of(reference)))
        .map(value -> new Secret(new Text(value)));
  }

  @Override
  public String place(SecretRef reference) {
    String state = Files.exists(file) ? "" : ", which does not exist";
    return "the key " + SecretPath.of(reference) + " of the file " + file + state;
  }

  private synchronized Map<String, String> values() {
    if (loaded.isEmpty()) {
      loaded = Optional.of(Files.exists(file) ? read() : Map.of());
    }
    return loaded.orElseThrow();
  }

  private Map<String, String> read() {
    try {
      refuseWhenOpenToOthers();
      String text = Files.readString(file);
      return file.toString().endsWith(".json") ? json(text) : properties(text);
    } catch (JacksonException | IllegalArgumentException e) {
      // Without the cause: its message quotes the file.
      throw new SecretException("The secrets file " + file + " is malformed.");
    } catch (IOException e) {
      throw new SecretException(
          "The secrets file " + file + " cannot be read (" + e.getClass().getSimpleName() + ").");
    }
  }

  private void refuseWhenOpenToOthers() throws IOException {
    if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
      return;
    }
    if (!OWNER.containsAll(Files.getPosixFilePermissions(file))) {
      throw new SecretException(
          "The secrets file " + file + " can be read by others; run: chmod 600 " + file);
    }
  }

  private static Map<String, String> properties(String text) throws IOException {
    var properties = new Properties();
    properties.load(new StringReader(text));
    var values = new TreeMap<String, String>();
    properties.forEach((key, value) -> values.put(key.toString(), value.toString()));
    return values;
  }

  private static Map<String, String> json(String text) throws IOException {
    var values = new TreeMap<String, String>();
    if (!(ValueReader.parse(text) instanceof Fields fields)) {
      throw new IllegalArgumentException("no object");
    }
    collect("", fields, values);
    return values;
  }

  private static void collect(String prefix, Fields fields, Map<String, String> into) {
    for (Map.Entry<String, PropertyValue> field : fields.values().entrySet()) {
      String path = prefix + field.getKey();
      if (field.getValue() instanceof Fields inner) {
        collect(path + "/", inner, into);
      } else if (field.getValue() instanceof Text text) {
        into.put(path, text.value());
      } else {
        throw new IllegalArgumentException("neither text nor object");
      }
    }
  }
}
