package dev.freehold.model.warehouse;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Nearest;
import dev.freehold.model.shape.Attempt;
import dev.freehold.model.shape.ScalarShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Shapes of the names that Google Cloud takes. */
public final class GoogleNames {
  private static final List<String> MULTI_REGIONS = List.of("EU", "US");
  private static final Pattern REGION = Pattern.compile("[a-z]+-[a-z]+[0-9]{1,2}");
  private static final Pattern KEY =
      Pattern.compile(
          "projects/[a-z][a-z0-9.:-]*/locations/([a-z0-9-]+)/keyRings/[A-Za-z0-9_-]{1,63}"
              + "/cryptoKeys/[A-Za-z0-9_-]{1,63}");
  private static final Pattern LABEL_KEY = Pattern.compile("[a-z][a-z0-9_-]{0,62}");
  private static final Pattern LABEL_VALUE = Pattern.compile("[a-z0-9_-]{0,63}");
  private static final Pattern ARGUMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,299}");

  /** The labels that Freehold sets on everything that has labels. */
  public static final Set<String> OWN_LABELS =
      Set.of("owner", "cost-center", "data-class", "domain");

  private GoogleNames() {}

  /** A location of BigQuery, or {@code {environment}}. */
  static ScalarShape<String> location() {
    return new ScalarShape<>(
        "a location such as EU or europe-west1",
        Map.of("type", "string", "examples", List.of("EU", "US", "europe-west1")),
        scalar -> {
          String text = scalar.value();
          return text.equals(WarehouseKeys.AS_ENVIRONMENT) || isLocation(text)
              ? Attempt.of(text)
              : Attempt.fault(
                  Code.INVALID_LOCATION, text + " is not a location", locationHint(text));
        });
  }

  private static String locationHint(String text) {
    return text.equalsIgnoreCase("europe")
        ? "did you mean EU?"
        : Nearest.to(text.toUpperCase(java.util.Locale.ROOT), MULTI_REGIONS)
            .map(near -> "did you mean " + near + "?")
            .orElse("write EU, US or a region such as europe-west1");
  }

  /** Whether BigQuery could have a location of that name. */
  public static boolean isLocation(String text) {
    return MULTI_REGIONS.contains(text) || REGION.matcher(text).matches();
  }

  /** The full name of a Cloud KMS key. */
  public static ScalarShape<String> encryptionKey() {
    return new ScalarShape<>(
        "a key such as projects/p/locations/europe/keyRings/r/cryptoKeys/k",
        pattern(KEY.pattern(), 500),
        scalar ->
            KEY.matcher(scalar.value()).matches()
                ? Attempt.of(scalar.value())
                : Attempt.fault(
                    Code.INVALID_ENCRYPTION_KEY,
                    scalar.value() + " is not the full name of a key",
                    "write projects/p/locations/l/keyRings/r/cryptoKeys/k"));
  }

  static ScalarShape<String> labelKey() {
    return new ScalarShape<>(
        "a label's key",
        pattern("^" + LABEL_KEY.pattern() + "$", 63),
        scalar -> {
          String text = scalar.value();
          if (OWN_LABELS.contains(text) || text.startsWith("goog")) {
            String whose = text.startsWith("goog") ? "Google" : "Freehold";
            return Attempt.fault(
                Code.RESERVED_NAME, whose + " sets the label " + text, "use another key");
          }
          return LABEL_KEY.matcher(text).matches()
              ? Attempt.of(text)
              : Attempt.fault(
                  Code.INVALID_LABEL,
                  text + " is not the key of a label",
                  "begin with a-z, then at most 62 of a-z, 0-9, _ and -");
        });
  }

  static ScalarShape<String> labelValue() {
    return new ScalarShape<>(
        "a label's value",
        pattern("^" + LABEL_VALUE.pattern() + "$", 63),
        scalar ->
            LABEL_VALUE.matcher(scalar.value()).matches()
                ? Attempt.of(scalar.value())
                : Attempt.fault(
                    Code.INVALID_LABEL,
                    scalar.value() + " is not the value of a label",
                    "use at most 63 of a-z, 0-9, _ and -"));
  }

  /** The name of an argument or of a column that a routine returns. */
  static ScalarShape<String> argument() {
    return new ScalarShape<>(
        "a name in SQL",
        pattern("^" + ARGUMENT.pattern() + "$", 300),
        scalar ->
            ARGUMENT.matcher(scalar.value()).matches()
                ? Attempt.of(scalar.value())
                : Attempt.fault(
                    Code.INVALID_COLUMN_NAME,
                    scalar.value() + " is not a name in SQL",
                    "begin with a letter or _, then letters, digits and _"));
  }

  private static Map<String, Object> pattern(String regex, int length) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    schema.put("pattern", regex);
    schema.put("maxLength", length);
    return schema;
  }
}
