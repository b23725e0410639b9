package dev.freehold.cli.render.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.freehold.stacks.StackRef;
import dev.freehold.stacks.change.Sign;
import dev.freehold.stacks.change.ValueChange;
import dev.freehold.stacks.decision.Decision;
import dev.freehold.stacks.decision.Decision.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Reads what {@code plan --out} has written; anything else is an {@link IOException}. */
public final class ReviewReader {
  private ReviewReader() {}

  public static Review read(byte[] json) throws IOException {
    JsonNode plan = new ObjectMapper().readTree(json);
    if (plan == null || plan.path("version").asInt() != 1) {
      throw new IOException("it is no plan of this version");
    }
    return new Review(
        all(plan, "stacks", ReviewReader::stack),
        all(plan, "decisions", ReviewReader::decision),
        all(
            plan,
            "acknowledged",
            each ->
                new Review.Acknowledged(
                    text(each, "stack"), text(each, "by"), text(each, "reason"))),
        text(plan, "digest"),
        text(plan, "command"));
  }

  private static StackReview stack(JsonNode json) throws IOException {
    if (json.has("error")) {
      return new StackReview(
          text(json, "stack"),
          false,
          List.of(),
          new TreeMap<>(),
          List.of(),
          List.of(),
          text(json, "error"));
    }
    var summary = new TreeMap<String, Integer>();
    json.path("summary")
        .properties()
        .forEach(op -> summary.put(op.getKey(), op.getValue().asInt()));
    return new StackReview(
        text(json, "stack"),
        json.path("changes").asBoolean(),
        texts(json, "reasons"),
        summary,
        all(json, "entries", ReviewReader::entry),
        all(json, "problems", ReviewReader::problem),
        "");
  }

  private static EntryReview entry(JsonNode json) throws IOException {
    return new EntryReview(
        sign(json),
        text(json, "entry"),
        text(json, "place"),
        texts(json, "consumers"),
        texts(json, "dataLoss"),
        all(json, "resources", ReviewReader::resource));
  }

  private static ResourceReview resource(JsonNode json) throws IOException {
    return new ResourceReview(
        sign(json),
        text(json, "type"),
        text(json, "name"),
        text(json, "detail"),
        all(
            json,
            "values",
            each -> new ValueChange(text(each, "key"), text(each, "before"), text(each, "after"))),
        all(
            json,
            "properties",
            each ->
                new PropertyChange(text(each, "path"), text(each, "before"), text(each, "after"))),
        all(
            json,
            "access",
            each ->
                new AccessChange(
                    constant(AccessChange.Effect.class, text(each, "effect")),
                    text(each, "who"),
                    text(each, "what"))));
  }

  private static ProblemReview problem(JsonNode json) throws IOException {
    String file = text(json, "file");
    return new ProblemReview(
        text(json, "severity").equals("error"),
        text(json, "entry"),
        file.isEmpty() ? "" : file + ":" + json.path("line").asInt(),
        text(json, "message"));
  }

  private static Decision decision(JsonNode json) throws IOException {
    String stack = text(json, "stack");
    return new Decision(
        constant(Kind.class, text(json, "kind")),
        StackRef.parse(stack).orElseThrow(() -> new IOException("'" + stack + "' is no stack")),
        text(json, "entry"),
        text(json, "text"),
        text(json, "place"),
        texts(json, "waysOut"));
  }

  private static Sign sign(JsonNode json) throws IOException {
    return constant(Sign.class, text(json, "change"));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String text) throws IOException {
    try {
      return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException unknown) {
      throw new IOException("'" + text + "' is not known", unknown);
    }
  }

  private static List<String> texts(JsonNode json, String key) throws IOException {
    return all(json, key, JsonNode::asText);
  }

  private static String text(JsonNode json, String key) throws IOException {
    JsonNode text = json.get(key);
    if (text == null || !text.isTextual()) {
      throw new IOException("'" + key + "' is missing");
    }
    return text.textValue();
  }

  /** Reads one element. */
  private interface Reading<T> {
    T read(JsonNode json) throws IOException;
  }

  private static <T> List<T> all(JsonNode json, String key, Reading<T> reading) throws IOException {
    JsonNode array = json.get(key);
    if (array == null || !array.isArray()) {
      throw new IOException("'" + key + "' is missing");
    }
    var all = new ArrayList<T>(array.size());
    for (JsonNode each : array) {
      all.add(reading.read(each));
    }
    return all;
  }
}
