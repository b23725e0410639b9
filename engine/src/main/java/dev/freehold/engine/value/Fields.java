package dev.freehold.engine.value;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** An object: values by key, in the order of the keys. */
public record Fields(SortedMap<String, PropertyValue> values) implements PropertyValue {
  public static final Fields EMPTY = new Fields(new TreeMap<>());

  public Fields {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  public static Fields of(Map<String, ? extends PropertyValue> values) {
    return new Fields(new TreeMap<>(values));
  }

  public static Builder builder() {
    return new Builder();
  }

  public Optional<PropertyValue> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** The text under the key; empty when there is none or when it is no text. */
  public Optional<String> text(String key) {
    return get(key).filter(Text.class::isInstance).map(value -> ((Text) value).value());
  }

  /** The number under the key; empty when there is none or when it is no number. */
  public Optional<Double> number(String key) {
    return get(key).filter(Num.class::isInstance).map(value -> ((Num) value).value());
  }

  /** The object under the key; empty when there is none or when it is no object. */
  public Optional<Fields> fields(String key) {
    return get(key).filter(Fields.class::isInstance).map(Fields.class::cast);
  }

  public boolean has(String key) {
    return values.containsKey(key);
  }

  public Fields with(String key, PropertyValue value) {
    var copy = new TreeMap<>(values);
    copy.put(key, value);
    return new Fields(copy);
  }

  public Fields without(String key) {
    var copy = new TreeMap<>(values);
    copy.remove(key);
    return new Fields(copy);
  }

  /** Whether these are the other ones with known values where those were unknown. */
  public boolean settles(Fields other) {
    return values.keySet().equals(other.values.keySet())
        && values.entrySet().stream()
            .allMatch(each -> settles(each.getValue(), other.values.get(each.getKey())));
  }

  private static boolean settles(PropertyValue value, PropertyValue other) {
    if (value instanceof Fields fields && other instanceof Fields others) {
      return fields.settles(others);
    }
    if (value instanceof Items items && other instanceof Items others) {
      return items.values().size() == others.values().size()
          && IntStream.range(0, items.values().size())
              .allMatch(i -> settles(items.values().get(i), others.values().get(i)));
    }
    return other instanceof Unknown || value.equals(other);
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.onFields(this);
  }

  /** Collects fields. */
  public static final class Builder {
    private final TreeMap<String, PropertyValue> values = new TreeMap<>();

    public Builder put(String key, PropertyValue value) {
      values.put(key, value);
      return this;
    }

    public Builder put(String key, String value) {
      return put(key, new Text(value));
    }

    public Builder put(String key, double value) {
      return put(key, new Num(value));
    }

    public Builder put(String key, boolean value) {
      return put(key, new Bool(value));
    }

    /** Puts an object of texts, such as a topic's config. */
    public Builder put(String key, Map<String, String> texts) {
      var inner = new TreeMap<String, PropertyValue>();
      texts.forEach((name, text) -> inner.put(name, new Text(text)));
      return put(key, new Fields(inner));
    }

    public Fields build() {
      return new Fields(values);
    }
  }
}
