package dev.freehold.cli.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariablesTest {
  @TempDir Path folder;

  @Test
  void findsThePullRequestInTheReference() {
    assertThat(new Variables(Map.of("GITHUB_REF", "refs/pull/12/merge")).gitHubNumber())
        .contains(12L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"pull_request\":{\"number\":12}}",
        "{\"issue\":{\"number\":12,\"pull_request\":{}}}",
        "{\"workflow_run\":{\"pull_requests\":[{\"number\":12}]}}"
      })
  void findsItInTheEvent(String event) throws Exception {
    Path file = folder.resolve("event.json");
    Files.writeString(file, event);
    var variables =
        new Variables(
            Map.of("GITHUB_REF", "refs/heads/main", "GITHUB_EVENT_PATH", file.toString()));

    assertThat(variables.gitHubNumber()).contains(12L);
  }

  @Test
  void aPushIsForNone() {
    assertThat(
            new Variables(Map.of("GITHUB_REF", "refs/heads/main", "GITHUB_EVENT_PATH", "missing"))
                .gitHubNumber())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://github.example/api/v3",
        "http://127.0.0.1.evil.example/",
        "https://user:password@github.example/",
        "ftp://github.example/",
        "github.example",
        "https:///path",
        "::"
      })
  void tokensGoOverNoOtherConnection(String api) {
    assertThatThrownBy(() -> Variables.api(api, Optional.empty(), ""))
        .hasMessageContaining("begins with https://");
  }

  @Test
  void theUsersAddressComesBeforeTheCiSystems() {
    assertThat(Variables.api("https://a.example/api", Optional.of("https://b.example"), ""))
        .hasToString("https://a.example/api/");
    assertThat(Variables.api("", Optional.of("https://b.example/v4/"), "https://c.example"))
        .hasToString("https://b.example/v4/");
    assertThat(Variables.api("", Optional.empty(), "https://c.example"))
        .hasToString("https://c.example/");
  }
}
