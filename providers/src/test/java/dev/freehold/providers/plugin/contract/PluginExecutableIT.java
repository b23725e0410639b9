package dev.freehold.providers.plugin.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.freehold.engine.provider.CreateRequest;
import dev.freehold.engine.provider.Provider;
import dev.freehold.engine.provider.ProviderException;
import dev.freehold.engine.provider.Result;
import dev.freehold.engine.value.Fields;
import dev.freehold.local.testing.RegistryServer;
import dev.freehold.providers.freehold.FreeholdProvider;
import dev.freehold.providers.plugin.Version;
import dev.freehold.providers.plugin.client.PluginProvider;
import dev.freehold.providers.registry.SubjectType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged plugin. */
class PluginExecutableIT {
  private static final Path EXECUTABLE =
      Path.of("target/plugin/pulumi-resource-freehold").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void answersTheSameAsTheProviderItServes() {
    try (RegistryServer registry = Registry.start(folder);
        var direct = new FreeholdProvider();
        var plugin = PluginProvider.of("freehold", EXECUTABLE)) {
      assertThat(Transcript.of(plugin, registry.url()))
          .isEqualTo(Transcript.of(direct, registry.url()));
    }
  }

  @Test
  void livesTheSameLifeInTheEmbeddedEngine() throws Exception {
    try (RegistryServer registry = Registry.start(folder)) {
      List<String> life =
          SubjectStack.life(
              () -> PluginProvider.of("freehold", EXECUTABLE),
              folder.resolve("state"),
              registry.url());
      assertThat(String.join("\n", life)).isEqualTo(SubjectStackTest.LIFE);
    }
  }

  @Test
  void hasASchemaThatThePulumiCliTakes() throws Exception {
    Optional<Path> pulumi =
        Stream.of(System.getenv("PATH").split(":"))
            .map(path -> Path.of(path, "pulumi"))
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(pulumi.isPresent(), "there is no pulumi on the PATH");
    var builder =
        new ProcessBuilder(pulumi.get().toString(), "package", "get-schema", EXECUTABLE.toString());
    builder.environment().put("PULUMI_HOME", folder.resolve("home").toString());
    builder.environment().put("PULUMI_SKIP_UPDATE_CHECK", "true");
    builder.environment().put("PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION", "true");
    Process cli = builder.redirectError(folder.resolve("err").toFile()).start();
    JsonNode schema = new ObjectMapper().readTree(cli.getInputStream());
    assertThat(cli.waitFor()).as(Files.readString(folder.resolve("err"))).isZero();
    assertThat(schema.at("/name").asText()).isEqualTo("freehold");
    assertThat(schema.at("/version").asText()).isEqualTo(Version.current());
    assertThat(schema.get("resources").has(SubjectType.TOKEN)).isTrue();
  }

  @Test
  void printsThePortAndNothingElseAndEndsWhenInterrupted() throws Exception {
    Process plugin =
        new ProcessBuilder(EXECUTABLE.toString(), "--logtostderr", "-v=3", "127.0.0.1:1").start();
    try (var out = new BufferedReader(new InputStreamReader(plugin.getInputStream()))) {
      assertThat(out.readLine()).matches("\\d+");
      plugin.toHandle().destroy();
      assertThat(plugin.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(out.readLine()).isNull();
    }
  }

  @Test
  void startsFromALinkInAnotherFolder() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("pulumi-resource-freehold"), EXECUTABLE);
    Process plugin = new ProcessBuilder(link.toString(), "--version").start();
    assertThat(new String(plugin.getInputStream().readAllBytes()).strip())
        .isEqualTo(Version.current())
        .matches("\\d+\\.\\d+\\.\\d+");
  }

  @Test
  void endsWithItsEngine() throws Exception {
    String script = EXECUTABLE + " x & echo $! >&2; sleep 1";
    Process engine = new ProcessBuilder("/bin/sh", "-c", script).start();
    var words = new BufferedReader(new InputStreamReader(engine.getErrorStream()));
    long pid = Long.parseLong(words.readLine());
    ProcessHandle plugin = ProcessHandle.of(pid).orElseThrow();
    plugin.onExit().get(20, TimeUnit.SECONDS);
    assertThat(plugin.isAlive()).isFalse();
  }

  @Test
  void reportsAPluginThatDiesWithItsOwnWords() throws IOException {
    Path broken = script("echo 'no licence found' >&2; exit 3");
    try (var provider = PluginProvider.of("broken", broken)) {
      assertThatThrownBy(() -> provider.configure(Fields.EMPTY))
          .isInstanceOf(ProviderException.class)
          .hasMessageContaining("exit code 3")
          .hasMessageContaining("no licence found");
    }
    try (var provider = PluginProvider.of("broken", script("echo hello; sleep 60"))) {
      assertThatThrownBy(() -> provider.configure(Fields.EMPTY))
          .isInstanceOf(ProviderException.class)
          .hasMessageContaining("something else than a port")
          .hasMessageContaining("hello");
    }
    try (var provider = PluginProvider.of("broken", folder.resolve("nothing"))) {
      assertThatThrownBy(() -> provider.configure(Fields.EMPTY))
          .isInstanceOf(ProviderException.class)
          .hasMessageContaining("cannot be started");
    }
  }

  @Test
  void leavesACallUncertainWhenThePluginIsKilledInIt() throws Exception {
    try (Provider provider = PluginProvider.of("freehold", EXECUTABLE)) {
      Fields config = Fields.builder().put("url", "http://127.0.0.1:9").build();
      provider.configure(config);
      ProcessHandle.current()
          .descendants()
          .filter(child -> child.info().commandLine().orElse("").contains("target/plugin/lib"))
          .forEach(ProcessHandle::destroyForcibly);
      Fields inputs = Fields.builder().put("subject", "s").put("schema", "\"int\"").build();
      Result<?> result =
          provider.create(List.of(new CreateRequest(SubjectType.TOKEN, "s", inputs))).get(0);
      assertThat(result)
          .isInstanceOfSatisfying(
              Result.Failed.class,
              failed -> {
                assertThat(failed.certainty()).isEqualTo(Result.Certainty.MAY_HAVE_HAPPENED);
                assertThat(failed.message()).contains("has ended with exit code");
              });
    }
  }

  private Path script(String body) throws IOException {
    Path script = Files.createTempFile(folder, "plugin", ".sh");
    Files.writeString(script, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return script;
  }
}
