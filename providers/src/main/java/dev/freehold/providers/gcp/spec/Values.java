package dev.freehold.providers.gcp.spec;

import dev.freehold.engine.value.Bool;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Items;
import dev.freehold.engine.value.Null;
import dev.freehold.engine.value.Num;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Secret;
import dev.freehold.engine.value.Text;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads property values the way the official provider does: 3 and "3" are the same. */
public final class Values {
  private Values() {}

  /** The plain text of a scalar, also of one inside a secret; empty for anything else. */
  public static Optional<String> text(PropertyValue value) {
    PropertyValue bare = bare(value);
    if (bare instanceof Text text) {
      return Optional.of(text.value());
    }
    if (bare instanceof Num number) {
      return Optional.of(plain(number.value()));
    }
    return bare instanceof Bool bool ? Optional.of(String.valueOf(bool.value())) : Optional.empty();
  }

  public static Optional<String> text(Fields fields, String key) {
    return fields.get(key).flatMap(Values::text);
  }

  /** The text, where there is one and it is not empty. */
  public static Optional<String> given(Fields fields, String key) {
    return text(fields, key).filter(text -> !text.isEmpty());
  }

  public static boolean isTrue(Fields fields, String key) {
    return text(fields, key).filter("true"::equals).isPresent();
  }

  public static Fields object(Fields fields, String key) {
    return fields
        .get(key)
        .map(Values::bare)
        .filter(Fields.class::isInstance)
        .map(Fields.class::cast)
        .orElse(Fields.EMPTY);
  }

  public static List<PropertyValue> items(Fields fields, String key) {
    return fields
        .get(key)
        .map(Values::bare)
        .filter(Items.class::isInstance)
        .map(items -> ((Items) items).values())
        .orElse(List.of());
  }

  /** The objects of a list. */
  public static List<Fields> objects(Fields fields, String key) {
    return items(fields, key).stream()
        .map(Values::bare)
        .filter(Fields.class::isInstance)
        .map(Fields.class::cast)
        .toList();
  }

  /** The texts of a list. */
  public static List<String> texts(Fields fields, String key) {
    return items(fields, key).stream().flatMap(item -> text(item).stream()).toList();
  }

  /** The entries of a map property without the bridge's own keys. */
  public static SortedMap<String, String> map(Fields fields, String key) {
    var entries = new TreeMap<String, String>();
    object(fields, key)
        .values()
        .forEach(
            (name, value) -> {
              if (!isBridgeKey(name)) {
                text(value).ifPresent(text -> entries.put(name, text));
              }
            });
    return entries;
  }

  public static Fields fields(Map<String, String> texts) {
    var values = new TreeMap<String, PropertyValue>();
    texts.forEach((key, text) -> values.put(key, new Text(text)));
    return new Fields(values);
  }

  public static Items list(Collection<String> texts) {
    return new Items(texts.stream().<PropertyValue>map(Text::new).toList());
  }

  /** What a secret holds. */
  public static PropertyValue bare(PropertyValue value) {
    return value instanceof Secret secret ? bare(secret.value()) : value;
  }

  /** Whether it is what the official provider cannot tell from nothing at all. */
  public static boolean isZero(Optional<PropertyValue> value) {
    PropertyValue bare = value.map(Values::bare).orElseGet(Null::new);
    return bare instanceof Null
        || bare instanceof Text text && text.value().isEmpty()
        || bare instanceof Num number && number.value() == 0
        || bare instanceof Bool bool && !bool.value()
        || bare instanceof Items items && items.values().isEmpty()
        || bare instanceof Fields fields
            && fields.values().keySet().stream().allMatch(Values::isBridgeKey);
  }

  public static boolean isAbsent(Optional<PropertyValue> value) {
    return value.filter(v -> !(v instanceof Null)).isEmpty();
  }

  public static boolean isBridgeKey(String key) {
    return key.startsWith("__");
  }

  static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.valueOf(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A number without exponent or needless zeros: 1048576, 0.5. */
  static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
