package dev.freehold.cli.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plan of the embedded engine does not load, because every start would pay for it. */
class StartIT {
  @Test
  void aPlanLoadsNothingOfPulumiOrGoogle(@TempDir Path folder)
      throws IOException, InterruptedException {
    new Clone(folder);
    Path repository = Clone.readme().getParent();
    Path loaded = folder.resolve("loaded.txt");
    Process plan =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + loaded,
                "-Dfreehold.home=" + repository,
                "-jar",
                repository + "/cli/target/freehold/lib/freehold-cli-0.1.0.jar",
                "plan",
                "support/local")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start();
    assertThat(plan.waitFor(1, TimeUnit.MINUTES)).isTrue();

    List<String> classes = Files.readAllLines(loaded);
    assertThat(classes).anyMatch(line -> line.contains(" dev.freehold.components.Expansion "));
    assertThat(classes)
        .noneMatch(line -> line.contains(" com.pulumi.") || line.contains(" io.grpc."))
        .noneMatch(line -> line.contains(" dev.freehold.components.pulumi."))
        .noneMatch(line -> line.contains(" com.google."));
  }
}
