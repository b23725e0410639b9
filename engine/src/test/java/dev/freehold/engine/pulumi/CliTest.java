package dev.freehold.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freehold.engine.Progress;
import dev.freehold.engine.Stack;
import dev.freehold.engine.StackId;
import dev.freehold.engine.UpOptions;
import dev.freehold.engine.secret.Passphrase;
import dev.freehold.engine.secret.SecretException;
import dev.freehold.engine.state.StackLockedException;
import dev.freehold.engine.state.StateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults of the CLI's process, by scripts in its place. */
class CliTest {
  private static final Stack STACK =
      new Stack(new StackId("freehold", "shop.dev"), Map.of(), List.of());

  @TempDir Path folder;

  private PulumiEngine engine(String script) throws IOException {
    Path file = folder.resolve("pulumi");
    Files.writeString(file, "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return engine();
  }

  private PulumiEngine engine() {
    return new PulumiEngine(
        new PulumiParts(
            Program.NOTHING,
            Backend.at("file:///nowhere"),
            Passphrase.of("secret words"),
            Attachments.NONE,
            Map.of("PATH", folder.toString())));
  }

  @Test
  void saysHowToGetTheCli() {
    assertThatThrownBy(() -> engine().preview(STACK, UpOptions.DEFAULT))
        .isInstanceOf(CliMissingException.class)
        .hasMessageContaining("https://www.pulumi.com/docs/install/")
        .hasMessageContaining("3.206.0");
  }

  @Test
  void refusesAnOldCli() throws IOException {
    assertThatThrownBy(
            () ->
                engine("[ \"$1\" = version ] && echo v3.99.1\n").preview(STACK, UpOptions.DEFAULT))
        .isInstanceOf(CliMissingException.class)
        .hasMessageContaining("is v3.99.1")
        .hasMessageContaining("3.206.0 or later");
  }

  @Test
  void passesTheCliOwnWordsOn() {
    assertThatThrownBy(
            () ->
                engine(
                        "[ \"$1\" = version ] && echo v3.260.0 && exit 0\n"
                            + "echo 'error: no such bucket' >&2; exit 255\n")
                    .preview(STACK, UpOptions.DEFAULT))
        .isExactlyInstanceOf(StateException.class)
        .hasMessageEndingWith("no such bucket");
  }

  @Test
  void tellsALockFromOtherFailures() {
    assertThatThrownBy(
            () ->
                engine("echo 'error: the stack is currently locked by 1 lock(s).' >&2; exit 255\n")
                    .refresh(STACK, UpOptions.DEFAULT, Progress.NONE))
        .isInstanceOf(StackLockedException.class)
        .hasMessage("the stack is currently locked by 1 lock(s).");
  }

  @Test
  void tellsAMissingPassphraseFromOtherFailures() {
    assertThatThrownBy(
            () ->
                engine("echo 'error: incorrect passphrase' >&2; exit 255\n")
                    .drift(STACK, UpOptions.DEFAULT))
        .isInstanceOf(SecretException.class);
  }

  @Test
  void namesTheStackAndPassesThePassphraseInTheEnvironmentOnly() throws IOException {
    Path seen = folder.resolve("seen");
    String script =
        "[ \"$1\" = version ] && echo v1.0.0 && exit 0\necho \"$@\" > %s\necho \"$PULUMI_CONFIG_PASSPHRASE\" >> %s\necho 'error: x' >&2; exit 255\n";

    assertThatThrownBy(() -> engine(script.formatted(seen, seen)).preview(STACK, UpOptions.DEFAULT))
        .isInstanceOf(CliMissingException.class);

    List<String> lines = Files.readAllLines(folder.resolve("seen"));
    assertThat(lines.get(lines.size() - 1)).isEqualTo("secret words");
    assertThat(lines.get(0)).doesNotContain("secret words");
  }

  @Test
  void leavesNoWorkFolderBehind() throws IOException {
    Path seen = folder.resolve("where");
    String script = "pwd > %s\necho 'error: incorrect passphrase' >&2; exit 1\n";

    assertThatThrownBy(() -> engine(script.formatted(seen)).preview(STACK, UpOptions.DEFAULT))
        .isInstanceOf(SecretException.class);

    assertThat(Path.of(Files.readString(seen).strip())).doesNotExist();
  }
}
