package dev.freehold.components.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestResult;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in the module's README compiles and runs. */
class ReadmeTest {
  @AfterEach
  void cleanUp() {
    PulumiTest.cleanup();
  }

  /** The passwords are in the environment of the tests, as the text says. */
  @Test
  void showsAProgramThatRuns(@TempDir Path folder) throws Exception {
    try (var classes = compile(folder)) {
      Method shop = classes.loadClass("App").getDeclaredMethod("shop");
      shop.setAccessible(true);

      TestResult result = run(() -> shop.invoke(null)).throwOnError();

      assertThat(result.resources())
          .extracting(each -> each.pulumiResourceType() + " " + each.pulumiResourceName())
          .containsExactlyInAnyOrder(
              "pulumi:pulumi:Stack project-stack",
              "pulumi:providers:kafka main",
              "freehold:index:Topic orders",
              "kafka:index/topic:Topic orders",
              "kafka:index/acl:Acl orders/write/shop.checkout",
              "kafka:index/acl:Acl orders/read/risk.scoring",
              "freehold:index:Service checkout",
              "kafka:index/userScramCredential:UserScramCredential checkout@main",
              "kafka:index/acl:Acl checkout@main/transactional-id",
              "kafka:index/acl:Acl checkout@main/transactional-id/shop.checkout",
              "kafka:index/acl:Acl checkout@main/idempotent-write",
              "pulumi:providers:gcp google",
              "freehold:index:Warehouse sales",
              "gcp:bigquery/dataset:Dataset sales",
              "gcp:bigquery/table:Table sales/orders",
              "gcp:bigquery/datasetAccess:DatasetAccess sales/read/group:analytics@acme.example");
    }
  }

  private interface Body {
    void run() throws ReflectiveOperationException;
  }

  private static TestResult run(Body body) {
    Mocks mocks =
        new Mocks() {
          @Override
          public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
            return CompletableFuture.completedFuture(
                ResourceResult.of(Optional.of(args.name + "-id"), args.inputs));
          }
        };
    return PulumiTest.withMocks(mocks)
        .runTest(
            context -> {
              try {
                body.run();
              } catch (ReflectiveOperationException failed) {
                throw new AssertionError(failed);
              }
            });
  }

  private static URLClassLoader compile(Path folder) throws IOException {
    Path source = folder.resolve("App.java");
    Files.writeString(source, program());
    var compiler = ToolProvider.getSystemJavaCompiler();
    var problems = new StringWriter();
    var files = compiler.getStandardFileManager(null, null, null);
    boolean sound =
        compiler
            .getTask(
                problems,
                files,
                null,
                List.of("-d", folder.toString(), "-proc:none", "-Xlint:all", "-Werror"),
                null,
                files.getJavaFileObjects(source))
            .call();
    assertThat(sound).as(problems.toString()).isTrue();
    return new URLClassLoader(new URL[] {folder.toUri().toURL()});
  }

  private static String program() throws IOException {
    String text = Files.readString(Path.of("README.md"));
    int begin = text.indexOf("```java\n") + "```java\n".length();
    return text.substring(begin, text.indexOf("```", begin));
  }
}
