package dev.freehold.cli.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.freehold.cli.ExitCode;
import dev.freehold.cli.session.Refused;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a CI system tells its jobs in environment variables. */
public final class Variables {
  private static final Pattern PULL = Pattern.compile("refs/pull/(\\d{1,18})/.*");

  private final Map<String, String> environment;

  public Variables(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The value, unless it is empty. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  public boolean onGitHub() {
    return get("GITHUB_ACTIONS").isPresent();
  }

  public boolean onGitLab() {
    return get("GITLAB_CI").isPresent();
  }

  /** The token, which must not be in an option for others to read. */
  String token(String variable) {
    String token =
        get(variable)
            .map(String::strip)
            .orElseThrow(
                () ->
                    new Refused(
                        ExitCode.CREDENTIALS,
                        "Error: There is no token. Set it in the environment: " + variable));
    if (!token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new Refused(
          ExitCode.CREDENTIALS,
          "Error: What is in "
              + variable
              + " is no token: it has spaces or other characters in it");
    }
    return token;
  }

  /**
   * Where the API is.
   *
   * @param given by the user; may be empty
   */
  static URI api(String given, Optional<String> variable, String otherwise) {
    String text = given.isEmpty() ? variable.orElse(otherwise) : given;
    try {
      URI api = URI.create(text.endsWith("/") ? text : text + "/");
      String host = String.valueOf(api.getHost());
      boolean here = host.equals("127.0.0.1") || host.equals("localhost") || host.equals("[::1]");
      boolean safe = "https".equals(api.getScheme()) || "http".equals(api.getScheme()) && here;
      if (safe && api.getHost() != null && api.getUserInfo() == null) {
        return api;
      }
    } catch (IllegalArgumentException wrong) {
      // Said below.
    }
    throw new Refused(
        ExitCode.INVALID,
        "'"
            + text
            + "' cannot be the address of the API; it begins with https://, since a token goes there");
  }

  /** The pull request that a workflow of GitHub runs for. */
  Optional<Long> gitHubNumber() {
    Matcher pull = PULL.matcher(get("GITHUB_REF").orElse(""));
    return pull.matches()
        ? Optional.of(Long.parseLong(pull.group(1)))
        : get("GITHUB_EVENT_PATH").flatMap(Variables::ofEvent);
  }

  private static Optional<Long> ofEvent(String file) {
    try {
      JsonNode event = new ObjectMapper().readTree(Path.of(file).toFile());
      for (String at :
          new String[] {
            "/pull_request/number", "/issue/number", "/workflow_run/pull_requests/0/number"
          }) {
        if (event.at(at).isIntegralNumber()) {
          return Optional.of(event.at(at).longValue());
        }
      }
    } catch (IOException unreadable) {
      // As if there were none: the user is asked for the number.
    }
    return Optional.empty();
  }
}
