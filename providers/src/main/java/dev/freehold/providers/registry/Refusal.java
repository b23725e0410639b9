package dev.freehold.providers.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;

/** What a registry's refusal means, after its own words. */
final class Refusal {
  private static final int LONGEST = 2_000;

  private Refusal() {}

  static String of(RegistryConfig config, HttpResponse<String> response, String what) {
    JsonNode body = RegistryClient.parse(response.body()).orElseGet(MissingNode::getInstance);
    String words = body.path("message").asText(response.body()).strip();
    String shown = words.length() > LONGEST ? words.substring(0, LONGEST) + " ..." : words;
    int status = response.statusCode();
    int code = body.path("error_code").asInt(status);
    return config
        + " refused to "
        + what
        + ": "
        + shown
        + " ("
        + (code == status ? "HTTP " + status : "HTTP " + status + ", error " + code)
        + ")."
        + advice(code);
  }

  private static String advice(int code) {
    return switch (code) {
      case 401 -> " Give `username` and `password` of the provider, or correct them.";
      case 403 -> " The user may not do this; ask the registry's owner.";
      case 409 ->
          " The schema breaks the subject's compatibility rule: change it so that the rule holds,"
              + " or choose another `compatibility`.";
      case 42206 -> " Delete what refers to it first.";
      default -> "";
    };
  }
}
