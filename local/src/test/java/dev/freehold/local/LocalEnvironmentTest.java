package dev.freehold.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freehold.local.LocalProblem.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalEnvironmentTest {
  private static final String SERVES = "touch \"$0\"; exec sleep 300";
  private static final ShellService WEB = new ShellService("web", SERVES);
  private static final ShellService OTHER = new ShellService("other", SERVES);

  @TempDir Path root;
  private LocalEnvironment environment;
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void open() {
    environment = LocalEnvironment.under(root);
  }

  @AfterEach
  void stopAll() {
    environment.stop(LocalProgress.SILENT);
  }

  @Test
  void startsOnceAndReportsPhases() {
    var first = start(WEB).orThrow().running().get(0);
    var second = start(WEB).orThrow().running().get(0);

    assertThat(first.state()).isEqualTo(ServiceState.RUNNING);
    assertThat(second.pid()).isEqualTo(first.pid());
    assertThat(environment.stop(this::hear)).containsExactly("web");
    assertThat(environment.stop(this::hear)).isEmpty();
    assertThat(environment.status("web").state()).isEqualTo(ServiceState.STOPPED);
    assertThat(heard)
        .containsExactly(
            "web STARTING", "web READY", "web ALREADY_RUNNING", "web STOPPING", "web STOPPED");
  }

  @Test
  void restartsWhenSettingsChange() {
    var first = start(WEB).orThrow().running().get(0);
    var second = start(new ShellService("web", "true; " + SERVES)).orThrow().running().get(0);

    assertThat(second.pid()).isNotEqualTo(first.pid());
    assertThat(ProcessHandle.of(first.pid()).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void handsTheSecretOverOnStandardInputOnly() throws IOException {
    start(new ShellService("web", "read line; echo got \"$line\"; " + SERVES)).orThrow();

    assertThat(environment.logs("web", 10)).containsExactly("got open sesame");
    assertThat(ProcessHandle.of(environment.status("web").pid()).orElseThrow().info().arguments())
        .hasValueSatisfying(args -> assertThat(args).doesNotContain("open sesame"));
    for (var file : List.of("settings.properties", "process.properties")) {
      assertThat(environment.folder("web").path().resolve(file))
          .content()
          .doesNotContain("open sesame");
    }
  }

  @Test
  void showsTheLastOutputOfAServiceThatDies() {
    var report = start(new ShellService("web", "echo first; echo no such disk >&2; exit 3"), OTHER);

    assertThat(report.problems()).hasSize(1);
    assertThat(report.problems().get(0).kind()).isEqualTo(Kind.DIED);
    assertThat(report.problems().get(0).detail()).contains("first", "no such disk");
    assertThat(report.running()).extracting(ServiceStatus::name).containsExactly("other");
    assertThat(environment.status("web").state()).isEqualTo(ServiceState.DIED);
  }

  @Test
  void endsAServiceThatIsNotReadyInTime() {
    var report = start(new ShellService("web", "echo still thinking; exec sleep 300"));

    assertThat(report.problems().get(0).kind()).isEqualTo(Kind.START_TIMEOUT);
    assertThat(report.problems().get(0).detail()).contains("3 s", "still thinking");
    assertThat(environment.status("web").pid()).isZero();
  }

  @Test
  void namesATakenPortAndHowToChangeIt() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      var endpoint = new Endpoint("127.0.0.1", taken.getLocalPort());
      var report = start(new ShellService("web", SERVES, List.of(endpoint)));

      assertThat(report.problems().get(0).kind()).isEqualTo(Kind.PORT_IN_USE);
      assertThat(report.problems().get(0).detail())
          .contains("127.0.0.1:" + taken.getLocalPort(), "services.web.port");
    }
  }

  @Test
  void saysWhenTheFolderIsNotUsable() throws IOException {
    Files.writeString(root.resolve(".freehold"), "a file");

    assertThat(start(WEB).problems().get(0).kind()).isEqualTo(Kind.DISK);
  }

  @Test
  void letsConcurrentStartsShareOneProcess() {
    var starts =
        List.of(1, 2, 3, 4).stream()
            .map(i -> CompletableFuture.supplyAsync(() -> start(WEB).orThrow().running().get(0)))
            .toList();

    assertThat(starts.stream().map(CompletableFuture::join).map(ServiceStatus::pid).distinct())
        .hasSize(1);
    assertThat(heard).containsOnlyOnce("web STARTING");
  }

  @Test
  void neverEndsAProcessWhoseIdWasRecycled() throws IOException {
    Process stranger = new ProcessBuilder("sleep", "300").start();
    try {
      start(WEB).orThrow();
      environment.stop(LocalProgress.SILENT);
      Path record = environment.folder("web").process();
      Files.writeString(record, "pid=" + stranger.pid() + "\nstart=1000000000000\ndigest=a:b\n");

      assertThat(environment.status("web").state()).isEqualTo(ServiceState.DIED);
      assertThat(environment.stop(LocalProgress.SILENT)).isEmpty();
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void startsOverACorruptedRecord() throws IOException {
    start(WEB).orThrow();
    environment.stop(LocalProgress.SILENT);
    for (byte[] rubbish : List.of(new byte[] {-1, -2, 0}, "pid=\\u00".getBytes(), new byte[0])) {
      Files.write(environment.folder("web").process(), rubbish);

      assertThat(start(WEB).orThrow().running().get(0).state()).isEqualTo(ServiceState.RUNNING);
      environment.stop(LocalProgress.SILENT);
    }
  }

  @Test
  void findsAProcessWhoseStarterDiedBeforeItWroteTheRecord() throws IOException {
    long pid = start(WEB).orThrow().running().get(0).pid();
    Files.writeString(environment.folder("web").process(), "pid=" + pid + "\n");

    assertThat(environment.status("web").pid()).isEqualTo(pid);
    assertThat(environment.stop(LocalProgress.SILENT)).containsExactly("web");
  }

  @Test
  void resetDeletesWhatAServiceKeeps() {
    start(WEB).orThrow();
    environment.reset(List.of("web", "unknown"), LocalProgress.SILENT);

    assertThat(environment.folder("web").path()).doesNotExist();
    assertThat(environment.names()).isEmpty();
    assertThat(environment.status("web").state()).isEqualTo(ServiceState.STOPPED);
  }

  @Test
  void refusesNamesThatLeaveTheFolder() {
    for (var name : List.of("../up", ".hidden", "", "a/b")) {
      assertThatThrownBy(() -> environment.folder(name)).hasMessageContaining("not a service name");
    }
  }

  @Test
  void refusesAddressesThatOthersCanReach() {
    for (var host : List.of("0.0.0.0", "10.0.0.1", "example.org")) {
      assertThatThrownBy(() -> new Endpoint(host, 9092)).hasMessageContaining("loopback");
    }
  }

  private StartReport start(LocalService... services) {
    return environment.start(List.of(services), this::hear);
  }

  private void hear(String service, Phase phase) {
    heard.add(service + " " + phase);
  }
}
