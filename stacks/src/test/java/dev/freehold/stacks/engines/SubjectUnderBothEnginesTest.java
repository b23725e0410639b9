package dev.freehold.stacks.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.CustomResourceOptions;
import dev.freehold.components.pulumi.DeclaredArgs;
import dev.freehold.components.pulumi.DeclaredResource;
import dev.freehold.components.pulumi.Registrar;
import dev.freehold.components.pulumi.ResourceType;
import dev.freehold.components.pulumi.ResourceTypes;
import dev.freehold.engine.Engine;
import dev.freehold.engine.Outcome;
import dev.freehold.engine.Progress;
import dev.freehold.engine.Stack;
import dev.freehold.engine.StackId;
import dev.freehold.engine.UpOptions;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Options;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.embedded.EmbeddedEngine;
import dev.freehold.engine.embedded.EngineParts;
import dev.freehold.engine.plan.Operation;
import dev.freehold.engine.plan.Problem;
import dev.freehold.engine.pulumi.Attachments;
import dev.freehold.engine.pulumi.Backend;
import dev.freehold.engine.pulumi.PulumiEngine;
import dev.freehold.engine.pulumi.PulumiParts;
import dev.freehold.engine.secret.SecretSource;
import dev.freehold.engine.state.FileBackend;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.local.testing.RegistryServer;
import dev.freehold.providers.plugin.Version;
import dev.freehold.stacks.provider.Providers;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged plugin under the real CLI, and the built-in provider, on one state. */
@Timeout(180)
class SubjectUnderBothEnginesTest {
  private static final String TYPE = "freehold:registry/subject:Subject";
  private static final StackId ID = new StackId("freehold", "registry.dev");
  private static final Path PLUGIN = Path.of("../providers/target/plugin").toAbsolutePath();
  private static final String SCHEMA =
      "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"%s\",\"type\":\"int\"}]}";

  @TempDir Path folder;

  @Test
  void oneMakesWhatTheOtherFindsAndChanges() throws IOException {
    Bench.assumeCli();
    assumeTrue(
        Files.isExecutable(PLUGIN.resolve("pulumi-resource-freehold")),
        "skipped: the plugin is not packaged yet");
    var started = RegistryServer.start(folder.resolve("registry"));
    assumeTrue(started.isPresent(), "skipped: the registry's program cannot be fetched here");
    Files.createDirectories(folder.resolve("state"));
    try (RegistryServer registry = started.get();
        Engine pulumi = pulumi();
        Engine embedded = embedded()) {
      String url = registry.url();
      Outcome made = up(pulumi, url, subject("a"));
      assertThat(made.problems()).isEmpty();
      assertThat(made.summary()).isEqualTo(Map.of(Operation.CREATE, 2));
      assertThat(made.confirmed()).isEqualTo(1);
      assertThat(embedded.preview(stack(url, subject("a")), UpOptions.DEFAULT).summary())
          .isEqualTo(Map.of(Operation.SAME, 2));

      Outcome refused = up(pulumi, url, subject("b"));
      assertThat(refused.failed()).isTrue();
      assertThat(refused.problems().stream().map(Problem::message))
          .anySatisfy(message -> assertThat(message).contains("HTTP 409", "compatibility"));

      Outcome changed = up(embedded, url, subject("b").with("compatibility", none()));
      assertThat(changed.problems()).isEmpty();
      assertThat(changed.summary()).isEqualTo(Map.of(Operation.SAME, 1, Operation.UPDATE, 1));
      assertThat(
              pulumi
                  .preview(
                      stack(url, subject("b").with("compatibility", none())), UpOptions.DEFAULT)
                  .summary())
          .isEqualTo(Map.of(Operation.SAME, 2));
      assertThat(pulumi.drift(stack(url), UpOptions.DEFAULT).drifts()).isEmpty();

      Outcome gone = up(pulumi, url);
      assertThat(gone.problems()).isEmpty();
      assertThat(gone.summary()).isEqualTo(Map.of(Operation.SAME, 1, Operation.DELETE, 1));
    }
  }

  private static PropertyValue none() {
    return PropertyValue.of("NONE");
  }

  private static Fields subject(String field) {
    return Fields.builder()
        .put("subject", "clicks-value")
        .put("schema", String.format(SCHEMA, field))
        .put("compatibility", "BACKWARD")
        .build();
  }

  private static Outcome up(Engine engine, String url, Fields... inputs) {
    return engine.up(stack(url, inputs), UpOptions.DEFAULT, plan -> true, Progress.NONE);
  }

  private static Stack stack(String url, Fields... inputs) {
    var options = Options.builder().version(Version.current()).build();
    var id = new DeclarationId(TYPE, "clicks");
    return new Stack(
        ID,
        Map.of("freehold:url", url),
        List.of(inputs).stream()
            .map(
                fields -> Declaration.custom(id, DeclarationId.STACK, fields, options, Origin.NONE))
            .toList());
  }

  private Engine embedded() {
    return new EmbeddedEngine(
        new EngineParts(
            new Providers(),
            FileBackend.at(folder.resolve("state"), "freehold-test"),
            Bench.PASSPHRASE,
            SecretSource.firstOf(List.of()),
            Clock.systemUTC(),
            () -> UUID.randomUUID().toString()));
  }

  private Engine pulumi() {
    var environment = new HashMap<>(System.getenv());
    environment.keySet().removeIf(name -> name.startsWith("PULUMI_CONFIG_"));
    environment.put("PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION", "true");
    environment.merge("PATH", PLUGIN.toString(), (path, own) -> own + File.pathSeparator + path);
    var backend = FileBackend.at(folder.resolve("state"), "freehold-test");
    var registrar =
        new Registrar(
            ResourceTypes.of(List.of(Subject.REGISTERED)), SecretSource.firstOf(List.of()));
    return new PulumiEngine(
        new PulumiParts(
            (stack, context) -> registrar.register(stack.declarations()),
            Backend.shared("file://" + folder.resolve("state"), backend),
            Bench.PASSPHRASE,
            Attachments.NONE,
            environment));
  }

  /** A subject for Pulumi's SDK. */
  private static final class Subject extends DeclaredResource {
    static final ResourceType REGISTERED =
        ResourceType.custom(TYPE, Args::new, Subject::new, Subject.class);

    private Subject(String name, DeclaredArgs args, CustomResourceOptions options) {
      super(TYPE, name, args, options);
    }

    /** The inputs. */
    private static final class Args extends DeclaredArgs {
      @Import private @Nullable Object subject;
      @Import private @Nullable Object schema;
      @Import private @Nullable Object schemaType;
      @Import private @Nullable Object compatibility;
      @Import private @Nullable Object references;
    }
  }
}
