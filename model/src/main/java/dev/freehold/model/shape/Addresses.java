package dev.freehold.model.shape;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.unit.SecretRef;
import java.util.List;
import java.util.Map;

/** Shapes of what leads elsewhere: servers, services, secrets, files. */
public final class Addresses {
  private Addresses() {}

  /** {@code secret://payments/ledger}. */
  public static ScalarShape<SecretRef> secret() {
    return new ScalarShape<>(
        "a secret such as secret://domain/name",
        Map.of("type", "string", "pattern", "^secret://[A-Za-z0-9._/-]+$"),
        scalar -> {
          String text = scalar.value();
          String path = text.startsWith(SecretRef.SCHEME) ? text.substring(9) : "";
          boolean plain =
              path.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._/-".indexOf(c) >= 0);
          boolean whole = !path.startsWith("/") && !path.endsWith("/") && !path.contains("..");
          // The text may be the secret itself, so it is not repeated.
          return path.isEmpty() || !plain || !whole
              ? Attempt.fault(
                  Code.PLAIN_SECRET,
                  "this is not the name of a secret",
                  "write secret://domain/name")
              : Attempt.of(new SecretRef(path));
        });
  }

  /** {@code host:port}. */
  public static ScalarShape<String> server() {
    return new ScalarShape<>(
        "a server such as kafka-1:9093",
        Map.of("type", "string", "pattern", "^[^ :/]+:[0-9]{1,5}$"),
        scalar -> {
          String text = scalar.value();
          int colon = text.lastIndexOf(':');
          String port = text.substring(colon + 1);
          boolean numeric =
              !port.isEmpty()
                  && port.length() < 6
                  && port.chars().allMatch(c -> c >= '0' && c <= '9');
          boolean good =
              colon > 0 && numeric && Integer.parseInt(port) < 65_536 && Integer.parseInt(port) > 0;
          return good && text.indexOf('/') < 0 && text.indexOf(' ') < 0
              ? Attempt.of(text)
              : Attempt.fault(Code.INVALID_ADDRESS, text + " is not a server", "write host:port");
        });
  }

  /** An address that begins with one of the schemes, {@code https://}. */
  public static ScalarShape<String> url(String... schemes) {
    List<String> known = List.of(schemes);
    return new ScalarShape<>(
        "an address such as " + known.get(0) + "...",
        Map.of("type", "string"),
        scalar -> {
          String text = scalar.value();
          boolean good =
              text.indexOf(' ') < 0
                  && known.stream().anyMatch(s -> text.startsWith(s) && text.length() > s.length());
          return good
              ? Attempt.of(text)
              : Attempt.fault(
                  Code.INVALID_ADDRESS,
                  text + " is not such an address",
                  "begin it with " + String.join(" or ", known));
        });
  }

  /** A file of the domain's folder with one of the endings. */
  public static ScalarShape<String> file(String... endings) {
    List<String> known = List.of(endings);
    return new ScalarShape<>(
        "a file ending in " + String.join(", ", known),
        Map.of("type", "string"),
        scalar -> {
          String text = scalar.value();
          if (leaves(text)) {
            return Attempt.fault(
                Code.PATH_LEAVES_FOLDER,
                text + " does not stay in the folder",
                "put a copy into the domain's folder");
          }
          return known.stream().anyMatch(text::endsWith)
              ? Attempt.of(text)
              : Attempt.fault(
                  Code.UNKNOWN_FORMAT,
                  text + " has no known ending",
                  "use one of: " + String.join(", ", known));
        });
  }

  private static boolean leaves(String path) {
    return path.startsWith("/")
        || path.startsWith("~")
        || path.indexOf('\\') >= 0
        || path.indexOf(':') >= 0
        || ("/" + path + "/").contains("/../")
        || ("/" + path + "/").contains("/./")
        || path.contains("//");
  }

  /** {@code 0.10 EUR/GiB/month}. */
  public static ScalarShape<String> price() {
    return new ScalarShape<>(
        "a price such as 0.10 EUR/GiB/month",
        Map.of("type", "string"),
        scalar -> {
          String[] parts = scalar.value().split(" ", -1);
          boolean good = parts.length == 2 && isAmount(parts[0]) && isRate(parts[1]);
          return good
              ? Attempt.of(scalar.value())
              : Attempt.fault(
                  Code.INVALID_PRICE,
                  scalar.value() + " is not a price",
                  "write it as 0.10 EUR/GiB/month");
        });
  }

  private static boolean isAmount(String text) {
    return !text.isEmpty()
        && text.length() < 16
        && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')
        && text.indexOf('.') == text.lastIndexOf('.')
        && Character.isDigit(text.charAt(0))
        && Character.isDigit(text.charAt(text.length() - 1));
  }

  private static boolean isRate(String text) {
    int slash = text.indexOf('/');
    return slash == 3
        && text.length() > 4
        && text.chars().limit(3).allMatch(c -> c >= 'A' && c <= 'Z')
        && text.chars().skip(4).allMatch(c -> Character.isLetterOrDigit(c) || c == '/');
  }
}
