package dev.freehold.cli.host;

import com.fasterxml.jackson.databind.JsonNode;
import dev.freehold.cli.ExitCode;
import dev.freehold.cli.host.Rest.Answer;
import dev.freehold.cli.render.Visible;
import dev.freehold.cli.session.Refused;

/**
 * What is said when a host refuses.
 *
 * @param host {@code GitHub}
 * @param token the variable with the token
 * @param rights what the token needs
 */
record Trouble(String host, String token, String rights) {
  private static final int MESSAGE = 300;

  static Refused of(String message) {
    return new Refused(ExitCode.FAILED, "Error: " + message);
  }

  /** What was asked for where all is well. */
  JsonNode checked(Answer answer, String what) {
    if (answer.ok()) {
      return answer.body();
    }
    throw refused(answer, what);
  }

  Refused refused(Answer answer, String what) {
    String said = said(answer);
    return switch (answer.status()) {
      case 401 ->
          credentials(
              host
                  + " does not accept the token in "
                  + token
                  + said
                  + ". It may have expired or belong to another server; "
                  + rights);
      case 403 ->
          credentials(
              "The token in " + token + " may not do this with " + what + said + ": " + rights);
      case 404 ->
          of(
              host
                  + " knows no "
                  + what
                  + said
                  + ". Check the repository and the number, and whether the token may read it: "
                  + rights);
      case 422, 400 -> of(host + " refuses what was sent for " + what + said);
      case 429 ->
          of(host + " asks to wait longer than a job should" + said + ". Run it again later");
      case 301, 302, 307, 308 ->
          of(
              what
                  + " has moved, and the token is not sent after it"
                  + said
                  + ". Set --repository or --api-url to where it is now");
      default -> of(host + " failed for " + what + said + ". Run it again later");
    };
  }

  private static Refused credentials(String message) {
    return new Refused(ExitCode.CREDENTIALS, "Error: " + message);
  }

  /** In the host's own words; they may be somebody else's. */
  private static String said(Answer answer) {
    var words = new StringBuilder(" (" + answer.status());
    add(words, answer.body().path("message"));
    add(words, answer.body().path("error"));
    for (JsonNode error : answer.body().path("errors")) {
      add(words, error.path("message"));
    }
    return words.append(')').toString();
  }

  private static void add(StringBuilder words, JsonNode text) {
    if (!text.isMissingNode() && !text.isNull()) {
      String shown = text.isTextual() ? text.textValue() : text.toString();
      words.append(": ").append(Visible.line(shown, MESSAGE));
    }
  }
}
