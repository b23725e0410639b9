package dev.freehold.providers.gcp.rest;

import dev.freehold.engine.provider.Result.Certainty;
import dev.freehold.engine.value.Fields;
import dev.freehold.providers.gcp.spec.JsonText;
import dev.freehold.providers.gcp.spec.Values;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;

/**
 * An answer that is no success.
 *
 * @param reason one word of Google's, such as {@code notFound}
 */
record Refusal(int status, String words, String reason) {
  private static final int LONGEST = 2_000;
  private static final int SERVER_ERROR = 500;
  private static final Set<String> QUOTA =
      Set.of("rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded", "jobRateLimitExceeded");

  static Refusal of(HttpResponse<String> response) {
    Fields error =
        JsonText.parse(response.body())
            .filter(Fields.class::isInstance)
            .map(body -> Values.object((Fields) body, "error"))
            .orElse(Fields.EMPTY);
    String words = Values.given(error, "message").orElse(response.body()).strip();
    List<Fields> errors = Values.objects(error, "errors");
    String reason =
        errors.isEmpty()
            ? Values.text(error, "status").orElse("")
            : Values.text(errors.get(0), "reason").orElse("");
    return new Refusal(response.statusCode(), shortened(words), reason);
  }

  private static String shortened(String words) {
    return words.length() > LONGEST ? words.substring(0, LONGEST) + " ..." : words;
  }

  /** Whether trying again later may help. */
  boolean passes() {
    return status == 429 || status == 503 || status == 403 && QUOTA.contains(reason);
  }

  /** Whether nothing was done, whatever the request was. */
  boolean nothingDone() {
    return status < SERVER_ERROR;
  }

  GoogleException exception(Call call, String where, String token) {
    String message =
        call.service().title()
            + where
            + " refused to "
            + call.what()
            + ": "
            + (token.isEmpty() ? words : words.replace(token, "[secret]"))
            + " (HTTP "
            + status
            + (reason.isEmpty() ? "" : ", " + reason)
            + ")."
            + advice(call);
    return new GoogleException(
        message, status, nothingDone() ? Certainty.NOTHING_HAPPENED : Certainty.MAY_HAVE_HAPPENED);
  }

  private String advice(Call call) {
    if (passes()) {
      return " It was tried several times. Run again later, or ask for a higher quota.";
    }
    return switch (status) {
      case 401 ->
          " The access token is wrong or has expired: log in with `gcloud auth"
              + " application-default login`, or correct `accessToken` of the provider.";
      case 403 ->
          " The identity of this run lacks the permission, or the API is not enabled in the"
              + " project; ask the project's owner.";
      case 404 -> " Make what is missing first, or correct its name.";
      case 409 ->
          call.method() == Call.Method.POST
              ? " Import what is there by its id, or delete it first."
              : " Somebody else changes it at the same time. Run again.";
      case 412 -> " Somebody else changes it at the same time. Run again.";
      default -> status < SERVER_ERROR ? "" : " Google's service failed. Run again later.";
    };
  }
}
