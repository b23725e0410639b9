package dev.freehold.cli.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.cli.host.GitHubServer;
import dev.freehold.cli.host.GitLabServer;
import dev.freehold.cli.host.HostServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comment as a job makes it, with the packaged program. */
class CiCommentIT {
  private static final String TOKEN = "ghs_0123456789secret";

  @TempDir Path folder;
  private Clone clone;

  @BeforeEach
  void planned() {
    clone = new Clone(folder);
    clone.set("CI", "true");
    clone.set("GITHUB_TOKEN", TOKEN);
    clone.set("GITLAB_TOKEN", TOKEN);
    Clone.Ran plan = clone.run("plan", "--env", "prod", "--out", "plan.json");
    assertThat(plan.code()).as(plan.all()).isZero();
  }

  private Clone.Ran comment(String... more) {
    var arguments = new ArrayList<String>();
    arguments.add("ci");
    arguments.add("comment");
    arguments.addAll(List.of(more));
    Clone.Ran ran = clone.run(arguments.toArray(String[]::new));
    assertThat(ran.all()).doesNotContain(TOKEN);
    return ran;
  }

  /** As if the plan lost what one of its topics holds. */
  private void withDataLoss() throws IOException {
    Path plan = folder.resolve("plan.json");
    String loss =
        """
        "decisions" : [ { "kind" : "data-loss", "stack" : "payments/prod",
          "entry" : "topic/refunds", "text" : "deletes topic payments.refunds, says @octocat",
          "place" : "payments/domain.yaml:30", "waysOut" : [ "take it back" ] } ],""";
    String text = Files.readString(plan);
    Files.writeString(plan, text.replace("\"decisions\" : [ ],", loss));
  }

  private void onGitHub(HostServer server) {
    server.user(TOKEN, "github-actions[bot]");
    clone.set("GITHUB_ACTIONS", "true");
    clone.set("GITHUB_API_URL", server.url());
    clone.set("GITHUB_REPOSITORY", "acme/data");
    clone.set("GITHUB_REF", "refs/pull/12/merge");
  }

  @Test
  void onGitHub() throws IOException {
    try (var server = new GitHubServer()) {
      onGitHub(server);

      Clone.Ran first = comment("--plan", "plan.json");
      Clone.Ran same = comment("--plan", "plan.json");
      withDataLoss();
      server.labels().add("bug");
      Clone.Ran changed = comment("--plan", "plan.json");

      assertThat(first.code()).as(first.all()).isZero();
      assertThat(first.out()).isEqualTo("Comment created on pull request 12 of acme/data\n");
      assertThat(same.out()).isEqualTo("Comment unchanged on pull request 12 of acme/data\n");
      assertThat(changed.out())
          .contains("Comment updated", "::error file=domain-configs/payments/domain.yaml,line=30,");
      assertThat(server.comments()).hasSize(1);
      assertThat(server.comments().get(0).body())
          .startsWith("<!-- freehold:plan -->\n")
          .contains("**1 data loss**", "says `@octocat`");
      assertThat(server.labels()).containsExactly("bug", "freehold: data loss");
    }
  }

  @Test
  void onGitLab() throws IOException {
    try (var server = new GitLabServer()) {
      server.user(TOKEN, "project_1_bot");
      server.labels().add("freehold: contract");
      clone.set("GITLAB_CI", "true");
      clone.set("CI_API_V4_URL", server.url());
      clone.set("CI_PROJECT_ID", "acme/platform/data");
      clone.set("CI_MERGE_REQUEST_IID", "12");
      withDataLoss();

      Clone.Ran ran = comment("--plan", "plan.json", "--code-quality", "quality.json");

      assertThat(ran.code()).as(ran.all()).isZero();
      assertThat(ran.out())
          .isEqualTo("Comment created on merge request 12 of project acme/platform/data\n");
      assertThat(server.comments()).hasSize(1);
      assertThat(server.labels()).containsExactly("freehold: data loss");
      assertThat(Files.readString(folder.resolve("quality.json")))
          .contains("\"path\" : \"domain-configs/payments/domain.yaml\"", "\"begin\" : 30");
    }
  }

  @Test
  void aFileIsSentAsItIs() throws IOException {
    try (var server = new GitHubServer()) {
      onGitHub(server);
      Clone.Ran plan = clone.run("plan", "--env", "prod", "--format", "markdown", "--key", "acme");
      Files.writeString(folder.resolve("comment.md"), plan.out());

      Clone.Ran without = comment("--file", "comment.md");
      Clone.Ran with = comment("--file", "comment.md", "--key", "acme", "--json");

      assertThat(without.code()).isEqualTo(2);
      assertThat(without.err()).contains("does not begin with <!-- freehold:plan -->");
      assertThat(with.code()).as(with.all()).isZero();
      assertThat(with.out()).contains("\"comment\" : \"created\"");
      assertThat(server.comments().get(0).body()).isEqualTo(plan.out());
      assertThat(server.calls()).noneMatch(call -> call.contains("labels"));
    }
  }

  @Test
  void withoutARightTokenItEndsWith9() {
    try (var server = new GitHubServer()) {
      onGitHub(server);
      server.user(TOKEN + "x", "somebody");
      clone.set("GITHUB_TOKEN", "ghs_expired");
      Clone.Ran expired = comment("--plan", "plan.json");
      clone.set("GITHUB_TOKEN", "");
      Clone.Ran missing = comment("--plan", "plan.json");

      assertThat(expired.code()).as(expired.all()).isEqualTo(9);
      assertThat(expired.err()).contains("does not accept the token in GITHUB_TOKEN (401");
      assertThat(missing.code()).isEqualTo(9);
      assertThat(server.comments()).isEmpty();
    }
  }

  @Test
  void whatIsNotSaidIsAskedFor() throws IOException {
    Files.writeString(folder.resolve("no.json"), "{\"version\":1,\"stacks\":[{}]}");

    assertThat(comment().err()).contains("Name one --plan or one --file");
    assertThat(comment("--plan", "no.json", "--host", "github").err())
        .contains("Cannot read the plan no.json", "plan --out");
    assertThat(comment("--plan", "plan.json", "--host", "azure").err())
        .contains("cannot comment on azure");
    assertThat(comment("--plan", "plan.json", "--host", "gitlab").err()).contains("Which project?");
  }
}
