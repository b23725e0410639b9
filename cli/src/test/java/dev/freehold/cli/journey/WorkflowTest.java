package dev.freehold.cli.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The GitHub Actions workflow in the README: what it may do, and that its commands exist. */
class WorkflowTest {
  private static String text;
  private static Map<?, ?> workflow;
  private static Map<?, ?> job;
  private static List<Map<?, ?>> steps;

  @TempDir Path folder;

  @BeforeAll
  static void read() {
    text =
        Readme.blocks().stream()
            .filter(block -> block.title().startsWith(".github/workflows/"))
            .findFirst()
            .orElseThrow()
            .text();
    workflow = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
    job = map(map(workflow, "jobs"), "stack");
    steps = ((List<?>) job.get("steps")).stream().<Map<?, ?>>map(step -> (Map<?, ?>) step).toList();
  }

  private static Map<?, ?> map(Map<?, ?> in, String key) {
    return (Map<?, ?>) in.get(key);
  }

  private static String run(String name) {
    return steps.stream()
        .filter(step -> name.equals(step.get("name")))
        .map(step -> step.get("run").toString())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void mayReadTheRepositoryAndProveItsIdentityAndNothingElse() {
    assertThat(map(workflow, "permissions")).isEmpty();
    assertThat(map(job, "permissions").toString()).isEqualTo("{contents=read, id-token=write}");
    assertThat(map(steps.get(0), "with").get("persist-credentials")).isEqualTo(false);
  }

  @Test
  void usesActionsOfFixedContent() {
    assertThat(text.lines().filter(line -> line.contains("uses:")))
        .hasSize(4)
        .allMatch(line -> line.matches("\\s*- uses: [\\w-]+/[\\w-]+@[0-9a-f]{40} # v[0-9.]+"));
  }

  /** A pull request's code would be run by a checkout of its head, or by what is in a script. */
  @Test
  void runsNothingOfAPullRequest() {
    assertThat(map(workflow, "on").keySet().toString()).isEqualTo("[pull_request_target, push]");
    assertThat(map(steps.get(0), "with").keySet().toString())
        .doesNotContain("ref", "repository")
        .contains("persist-credentials");
    assertThat(steps.stream().filter(step -> step.containsKey("run")))
        .noneMatch(step -> step.get("run").toString().contains("${{"));
    assertThat(job.get("if").toString()).contains("head.repo.full_name == github.repository");
  }

  @Test
  void onlyTheLastStepHasSecrets() {
    Map<?, ?> last = steps.get(steps.size() - 1);

    assertThat(text.substring(0, text.indexOf("Preview, or up on main")))
        .doesNotContain("secrets.");
    assertThat(last.get("run").toString())
        .doesNotContain("echo", "set -x", "cat ")
        .contains("umask 077");
  }

  @Test
  void namesEveryDomain() throws IOException {
    Path configs = Clone.readme().resolveSibling("domain-configs");
    try (Stream<Path> folders = Files.list(configs)) {
      assertThat((List<?>) map(map(job, "strategy"), "matrix").get("domain"))
          .map(Object::toString)
          .containsExactlyElementsOf(
              folders
                  .filter(each -> Files.exists(each.resolve("domain.yaml")))
                  .map(each -> each.getFileName().toString())
                  .sorted()
                  .toList());
    }
  }

  /** It must be the one that makes what Pulumi.yaml names; PulumiProgramIT runs that. */
  @Test
  void buildsAsTheLauncherDoes() throws IOException {
    Path launcher = Clone.readme().resolveSibling("freehold");
    String build = steps.get(3).get("run").toString();

    assertThat(build).startsWith("mvn ");
    assertThat(Files.readString(launcher)).contains("&& " + build + ")");
  }

  @ParameterizedTest
  @ValueSource(strings = {"up --yes --skip-preview", "preview --diff"})
  void pulumiHasTheCommands(String command) throws Exception {
    assertThat(text).contains("'" + command + "'");
    assumeTrue(PulumiTools.missing().isEmpty(), "The Pulumi CLI is not on the PATH");
    String script = run("Preview, or up on main");

    Clone.Ran ran =
        Shell.run(
            folder,
            script.stripTrailing() + " --help",
            Map.of(
                "COMMAND",
                command,
                "STACK",
                "payments.prod",
                "FREEHOLD_SECRETS",
                "{}",
                "FREEHOLD_SECRETS_FILE",
                folder.resolve("secrets.json").toString()));

    assertThat(ran.code()).as(ran.all()).isZero();
    assertThat(ran.out()).contains("Usage:", "pulumi " + command.split(" ")[0]);
    assertThat(Files.getPosixFilePermissions(folder.resolve("secrets.json"))).hasSize(2);
  }

  @Test
  void takesTheDomainsOfAPullRequestAndNothingElse() throws Exception {
    String commits =
        """
        git init -q -b main . && git config user.name t && git config user.email t@t.example
        mkdir -p domain-configs/platform domain-configs/risk domain-configs/old
        for file in pom.xml domain-configs/platform/platform.yaml domain-configs/risk/domain.yaml \
          domain-configs/old/domain.yaml; do echo main > $file; done
        git add -A && git commit -q -m main && git checkout -q -b proposed
        for file in pom.xml domain-configs/platform/platform.yaml domain-configs/risk/domain.yaml \
          domain-configs/risk/new.yaml; do echo proposed > $file; done
        git rm -q -r domain-configs/old && git add -A && git commit -q -m proposed
        git rev-parse HEAD && git checkout -q main
        """;
    Clone.Ran made = Shell.run(folder, commits, Map.of());
    assertThat(made.code()).as(made.all()).isZero();

    Clone.Ran taken =
        Shell.run(
            folder,
            run("Take the domains of the pull request"),
            Map.of("HEAD", made.out().strip()));

    assertThat(taken.code()).as(taken.all()).isZero();
    assertThat(folder.resolve("domain-configs/risk/domain.yaml")).hasContent("proposed");
    assertThat(folder.resolve("domain-configs/risk/new.yaml")).hasContent("proposed");
    assertThat(folder.resolve("domain-configs/old/domain.yaml")).doesNotExist();
    assertThat(folder.resolve("domain-configs/platform/platform.yaml")).hasContent("main");
    assertThat(folder.resolve("pom.xml")).hasContent("main");
  }
}
