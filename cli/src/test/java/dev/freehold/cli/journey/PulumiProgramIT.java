package dev.freehold.cli.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program under the Pulumi CLI that is on the PATH, with the official plugin, on the
 * embedded engine's own backend.
 */
@TestMethodOrder(OrderAnnotation.class)
class PulumiProgramIT {
  private static final String STACK = "support.local";
  private static final String PASSPHRASE = "of a test";

  @TempDir static Path folder;
  @TempDir static Path home;
  private static Clone clone;
  private static PulumiTools tools;

  private record Ran(int code, String all) {}

  @BeforeAll
  static void cloneIt() throws IOException {
    Optional<String> missing = PulumiTools.missing();
    assumeTrue(missing.isEmpty(), () -> "There is no " + missing.orElseThrow() + " on the PATH");
    clone = new Clone(folder);
    tools = new PulumiTools(clone, home);
    clone.run("local", "start");
    // Freehold would make one up; both must have the same.
    Files.writeString(
        folder.resolve(".freehold/local/.secrets.properties"),
        "passphrase=" + PASSPHRASE + "\n",
        StandardOpenOption.APPEND);
    Files.createDirectories(folder.resolve(".freehold/state"));
  }

  @AfterAll
  static void stop() {
    if (Files.exists(folder.resolve("Pulumi.yaml"))) {
      clone.close();
    }
  }

  private static Ran pulumi(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("pulumi"));
    command.addAll(List.of(arguments));
    command.add("--non-interactive");
    ProcessBuilder builder = tools.process(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.put("PULUMI_BACKEND_URL", "file://" + folder.resolve(".freehold/state"));
    environment.put("PULUMI_CONFIG_PASSPHRASE", PASSPHRASE);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    return new Ran(process.exitValue(), out);
  }

  @Test
  @Order(1)
  void aStackIsMadeByPulumi() throws Exception {
    assertThat(pulumi("stack", "init", STACK).all()).contains("Created stack");

    Ran up = pulumi("up", "-s", STACK, "--yes", "--skip-preview");

    assertThat(up.code()).as(up.all()).isZero();
    assertThat(up.all()).contains("36 created").doesNotContain("password");
    assertThat(pulumi("stack", "output", "-s", STACK, "--json").all())
        .contains("\"domain\": \"support\"", "\"topics\": \"4\"");
  }

  @Test
  @Order(2)
  void neitherEngineWouldChangeIt() throws Exception {
    Ran preview = pulumi("preview", "-s", STACK, "--expect-no-changes");
    Clone.Ran plan = clone.run("plan", "support/local", "--engine", "embedded");

    assertThat(preview.code()).as(preview.all()).isZero();
    assertThat(plan.out()).as(plan.all()).contains("Nothing changes in 1 stack");
  }

  @Test
  @Order(3)
  void errorsOfTheYamlAreShown() throws Exception {
    clone.write("domain-configs/support/wrong.yaml", "version: 1\ntopics: { wrong: { a: b } }\n");

    Ran preview = pulumi("preview", "-s", STACK);

    assertThat(preview.code()).isEqualTo(1);
    assertThat(preview.all())
        .contains("support/wrong.yaml:2:20")
        .contains("1 errored")
        .doesNotContain("\tat ", "Exception");
    Files.delete(folder.resolve("domain-configs/support/wrong.yaml"));
  }

  @Test
  @Order(4)
  void aStackIsDestroyedByPulumi() throws Exception {
    Ran destroyed = pulumi("destroy", "-s", STACK, "--yes", "--skip-preview");

    assertThat(destroyed.code()).as(destroyed.all()).isZero();
    assertThat(clone.run("plan", "support/local", "--engine", "embedded").out())
        .contains("36 to create");
  }
}
