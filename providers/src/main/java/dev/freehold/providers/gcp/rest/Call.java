package dev.freehold.providers.gcp.rest;

import dev.freehold.engine.value.Fields;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * One request.
 *
 * @param path below the service's address, encoded, with its query
 * @param etag what the thing must still have; empty when that does not matter
 * @param what it is to do, for messages: {@code create the dataset sales}
 */
public record Call(
    Service service, Method method, String path, Optional<Fields> body, String etag, String what) {

  /** HTTP methods; one that changes nothing when it is sent again can be. */
  public enum Method {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE,
    /** A POST that only asks. */
    ASK,
    /** A POST that sets something as a whole, under the tag that it was read with. */
    SET;

    boolean repeatable() {
      return this != POST;
    }

    String http() {
      return this == ASK || this == SET ? "POST" : name().toUpperCase(Locale.ROOT);
    }
  }

  public static Call get(Service service, String path, String what) {
    return new Call(service, Method.GET, path, Optional.empty(), "", what);
  }

  public static Call delete(Service service, String path, String what) {
    return new Call(service, Method.DELETE, path, Optional.empty(), "", what);
  }

  public static Call of(Service service, Method method, String path, Fields body, String what) {
    return new Call(service, method, path, Optional.of(body), "", what);
  }

  public Call ifMatch(String tag) {
    return new Call(service, method, path, body, tag, what);
  }

  /** One segment of a path. */
  public static String segment(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A full resource name, whose slashes stay. */
  public static String name(String resource) {
    return segment(resource).replace("%2F", "/").replace("%3A", ":");
  }
}
