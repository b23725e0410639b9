package dev.freehold.governance.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares two schemas of one type, keyword by keyword. */
final class JsonKeywords {
  private static final List<String> AT_LEAST = List.of("minLength", "minItems", "minProperties");
  private static final List<String> AT_MOST = List.of("maxLength", "maxItems", "maxProperties");

  private final JsonReading reading;
  private final JsonNode read;
  private final JsonNode written;
  private final String path;

  JsonKeywords(JsonReading reading, JsonNode read, JsonNode written, String path) {
    this.reading = reading;
    this.read = read;
    this.written = written;
    this.path = path;
  }

  void compare() {
    values();
    bounds();
    Set<String> types = JsonSchema.types(written);
    if (types.contains("string")) {
      pattern();
    }
    if (types.contains("array")) {
      new JsonItems(reading, read, written, path).compare();
    }
    if (types.contains("object")) {
      new JsonProperties(reading, read, written, path).compare();
    }
  }

  private void values() {
    List<JsonNode> known = JsonSchema.values(read);
    List<JsonNode> given = JsonSchema.values(written);
    if (known.isEmpty()) {
      return;
    }
    List<String> other =
        given.stream().filter(each -> !known.contains(each)).map(JsonNode::asText).toList();
    if (given.isEmpty()) {
      reading.add(path, "it takes a few values only, and any may be written");
    } else if (!other.isEmpty()) {
      reading.add(path, "it does not know " + String.join(", ", other));
    }
  }

  private void bounds() {
    AT_LEAST.forEach(word -> atLeast(word, number(read, word), number(written, word)));
    AT_MOST.forEach(word -> atMost(word, number(read, word), number(written, word)));
    atLeast("minimum", number(read, "minimum"), lowest(written));
    atLeast("exclusiveMinimum", number(read, "exclusiveMinimum"), lowest(written));
    atMost("maximum", number(read, "maximum"), highest(written));
    atMost("exclusiveMaximum", number(read, "exclusiveMaximum"), highest(written));
    exclusive("exclusiveMinimum", "minimum");
    exclusive("exclusiveMaximum", "maximum");
    multiple();
  }

  private static Optional<BigDecimal> number(JsonNode schema, String word) {
    JsonNode value = schema.path(word);
    return value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
  }

  private static Optional<BigDecimal> lowest(JsonNode schema) {
    return number(schema, "exclusiveMinimum").or(() -> number(schema, "minimum"));
  }

  private static Optional<BigDecimal> highest(JsonNode schema) {
    return number(schema, "exclusiveMaximum").or(() -> number(schema, "maximum"));
  }

  private void atLeast(String word, Optional<BigDecimal> known, Optional<BigDecimal> given) {
    if (known.isPresent() && (given.isEmpty() || given.get().compareTo(known.get()) < 0)) {
      reading.add(path, word + " is " + known.get() + ", and what is written may be below");
    }
  }

  private void atMost(String word, Optional<BigDecimal> known, Optional<BigDecimal> given) {
    if (known.isPresent() && (given.isEmpty() || given.get().compareTo(known.get()) > 0)) {
      reading.add(path, word + " is " + known.get() + ", and what is written may be above");
    }
  }

  /** A bound that is itself excluded, as a number or, in draft 4, as a flag beside the bound. */
  private void exclusive(String word, String bound) {
    Optional<BigDecimal> known = number(read, word);
    if (read.path(word).isBoolean() && read.get(word).asBoolean()) {
      known = number(read, bound);
    }
    boolean excluded = written.path(word).asBoolean() || written.path(word).isNumber();
    Optional<BigDecimal> given = number(written, bound);
    if (known.isPresent()
        && !excluded
        && given.isPresent()
        && given.get().compareTo(known.get()) == 0) {
      reading.add(path, known.get() + " is no longer taken");
    }
  }

  private void multiple() {
    Optional<BigDecimal> known = number(read, "multipleOf");
    Optional<BigDecimal> given = number(written, "multipleOf");
    boolean fits =
        known.isEmpty()
            || (given.isPresent()
                && known.get().signum() != 0
                && given.get().remainder(known.get()).signum() == 0);
    if (!fits) {
      reading.add(path, "it takes multiples of " + known.get() + " only");
    }
  }

  private void pattern() {
    if (read.has("pattern") && !read.get("pattern").equals(written.path("pattern"))) {
      reading.add(path, "it takes " + read.get("pattern").asText() + " only");
    }
  }
}
