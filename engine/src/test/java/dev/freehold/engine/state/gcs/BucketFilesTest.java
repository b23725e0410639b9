package dev.freehold.engine.state.gcs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freehold.engine.state.StateFiles;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BucketFilesTest {
  private static final Path FILE = Path.of("/a/b.json");

  @TempDir static Path logs;
  private static GcsServer server;

  @BeforeAll
  static void start() throws Exception {
    server = GcsServer.start(logs);
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void keepsWhatIsWritten() throws Exception {
    StateFiles files = files("kept");
    files.create(FILE, bytes("one"));
    files.create(Path.of("/a/c/d.json"), bytes("two"));
    assertThat(text(files("kept"), FILE)).isEqualTo("one");
    assertThat(files.exists(FILE)).isTrue();
    assertThat(files.exists(Path.of("/a/b"))).isFalse();
    assertThat(files.list(Path.of("/a"))).containsExactly(FILE, Path.of("/a/c"));
    assertThat(files.list(Path.of("/nowhere"))).isEmpty();
    assertThat(files.describe(FILE)).isEqualTo("gs://state/kept/a/b.json");
    files.delete(FILE);
    files.delete(FILE);
    assertThatThrownBy(() -> files.read(FILE)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void growsByPartsThatNobodySees() throws Exception {
    StateFiles files = files("growing");
    assertThatThrownBy(() -> files.append(FILE, bytes("x")))
        .isInstanceOf(NoSuchFileException.class);
    files.create(FILE, bytes("one,"));
    files.append(FILE, bytes("two,"));
    files.append(FILE, bytes("three,"));
    StateFiles other = files("growing");
    assertThat(text(other, FILE)).isEqualTo("one,two,three,");
    other.append(FILE, bytes("four"));
    assertThat(text(files("growing"), FILE)).isEqualTo("one,two,three,four");
    assertThat(other.list(Path.of("/a"))).containsExactly(FILE);
    other.truncate(FILE, 5);
    assertThat(text(files("growing"), FILE)).isEqualTo("one,t");
    other.move(FILE, Path.of("/a/moved.json"));
    assertThat(text(files("growing"), Path.of("/a/moved.json"))).isEqualTo("one,t");
    assertThat(files("growing").exists(FILE)).isFalse();
  }

  @Test
  void forgetsThePartsOfAnEarlierContent() throws Exception {
    StateFiles files = files("fresh");
    files.create(FILE, bytes("old,"));
    files.append(FILE, bytes("more"));
    files.create(FILE, bytes("new"));
    assertThat(text(files("fresh"), FILE)).isEqualTo("new");
    files.append(FILE, bytes(",newer"));
    assertThat(text(files("fresh"), FILE)).isEqualTo("new,newer");
  }

  @Test
  void neverOverwritesWhatSomebodyElseHasChanged() throws Exception {
    StateFiles files = files("conflict");
    StateFiles other = files("conflict");
    files.create(FILE, bytes("first"));
    assertThat(text(other, FILE)).isEqualTo("first");
    files.replace(FILE, Path.of("/a/tmp"), bytes("second"));
    assertThatThrownBy(() -> other.replace(FILE, Path.of("/a/tmp"), bytes("third")))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "gs://state/conflict/a/b.json was changed by somebody else since it was read; it was"
                + " not overwritten");
    assertThat(text(files, FILE)).isEqualTo("second");
    StateFiles none = files("conflict");
    assertThatThrownBy(() -> none.read(Path.of("/a/new"))).isInstanceOf(NoSuchFileException.class);
    files.create(Path.of("/a/new"), bytes("mine"));
    assertThatThrownBy(() -> none.create(Path.of("/a/new"), bytes("yours")))
        .hasMessageContaining("somebody else");
  }

  @Test
  void takesItsOwnObjectForWrittenWhenTheAnswerWasLost() throws Exception {
    StateFiles files = files("lost");
    StateFiles again = files("lost");
    assertThatThrownBy(() -> again.read(FILE)).isInstanceOf(NoSuchFileException.class);
    files.create(FILE, bytes("same"));
    again.create(FILE, bytes("same"));
    again.create(FILE, bytes("next"));
    assertThat(text(files("lost"), FILE)).isEqualTo("next");
  }

  @Test
  void saysWhatGoogleSaysOfABucketThatIsNotThere() {
    StateFiles files = GoogleStorage.open("gs://no-such-bucket", server.environment());
    assertThatThrownBy(() -> files.read(FILE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("404")
        .hasMessageContaining("gs://no-such-bucket/")
        .hasMessageContaining("Create the bucket no-such-bucket");
  }

  private static StateFiles files(String folder) {
    return GoogleStorage.open("gs://state/" + folder, server.environment());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static String text(StateFiles files, Path file) throws IOException {
    return new String(files.read(file), UTF_8);
  }
}
