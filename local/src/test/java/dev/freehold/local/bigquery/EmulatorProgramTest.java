package dev.freehold.local.bigquery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.freehold.local.LocalException;
import dev.freehold.local.LocalProblem;
import dev.freehold.local.LocalProgress;
import dev.freehold.local.Phase;
import dev.freehold.local.ServiceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installs a tiny package in place of the emulator, which is a few hundred megabytes. */
class EmulatorProgramTest {
  private static final String SCRIPT =
      "import pathlib, sys; h = pathlib.Path(sys.argv[1]); h.mkdir(); (h / 'x').write_text('x')";

  @TempDir Path root;
  private ServiceFolder folder = new ServiceFolder(Path.of(""));
  private String shared = "";
  private String small = "";

  @BeforeEach
  void ownPrograms() throws Exception {
    TinyWheel wheel = TinyWheel.in(root);
    small = wheel.requirement(wheel.digest());
    shared = System.getProperty("freehold.programs", "");
    System.clearProperty("freehold.programs");
    folder = new ServiceFolder(root.resolve("bigquery"));
    Files.createDirectories(folder.path());
  }

  @AfterEach
  void sharedPrograms() throws IOException {
    Workshop.delete(folder.programs());
    System.setProperty("freehold.programs", shared);
  }

  private static void assumePython() {
    assumeTrue(Python.find(System.getenv()).isPresent(), "there is no Python 3.13 here");
  }

  private static EmulatorProgram program(String requirements, String script) {
    return new EmulatorProgram(System.getenv(), requirements, script);
  }

  private List<String> programs() throws IOException {
    try (Stream<Path> files = Files.list(folder.programs())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".lock"))
          .toList();
    }
  }

  @Test
  void leavesNothingWhereWhatCameIsSomethingElse() throws IOException {
    assumePython();
    String wrong = small.replaceAll("sha256:.{8}", "sha256:00000000");

    assertThatThrownBy(() -> program(wrong, SCRIPT).install(folder, LocalProgress.SILENT))
        .isInstanceOfSatisfying(
            LocalException.class,
            e ->
                assertThat(e.problems().get(0).kind()).isEqualTo(LocalProblem.Kind.PROGRAM_MISSING))
        .hasMessageContaining("pip did not fetch it: ERROR: THESE PACKAGES DO NOT MATCH THE HASHES")
        .hasMessageContaining("install.log");
    assertThat(programs()).isEmpty();
  }

  @Test
  void leavesNoHalfOfItWhenItIsKilled() throws Exception {
    assumePython();
    Path started = root.resolve("started");
    String slow = "import pathlib, time; pathlib.Path('" + started + "').touch(); time.sleep(60)";
    Path requirements = Files.writeString(root.resolve("requirements"), small);
    Path script = Files.writeString(root.resolve("script"), slow);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Installer.class.getName(),
                folder.path().toString(),
                requirements.toString(),
                script.toString())
            .inheritIO()
            .start();
    while (!Files.exists(started) && process.isAlive()) {
      Thread.onSpinWait();
    }
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly().waitFor();
    children.forEach(ProcessHandle::destroyForcibly);
    assertThat(programs()).singleElement().asString().startsWith(".local-bigquery-");
    assertThat(program(small, slow).python(folder)).doesNotExist();

    installsOnceInPlaceOfOneWhosePythonHasGone();
  }

  private void installsOnceInPlaceOfOneWhosePythonHasGone() throws IOException {
    var phases = new ArrayList<Phase>();
    LocalProgress progress = (service, phase) -> phases.add(phase);
    EmulatorProgram program = program(small, SCRIPT);
    Files.createDirectories(program.python(folder).getParent());
    Files.createSymbolicLink(program.python(folder), root.resolve("uninstalled"));

    program.install(folder, progress);
    program.install(folder, progress);

    assertThat(phases).containsExactly(Phase.INSTALLING);
    assertThat(programs()).singleElement().asString().startsWith("local-bigquery-");
    assertThat(program.python(folder)).isExecutable();
    assertThat(program.home(folder).resolve("x")).hasContent("x");
  }

  @Test
  void saysWhatIsMissingWhereThePythonThatIsNamedIsNone() throws IOException {
    Path old = Files.writeString(root.resolve("python3.13"), "#!/bin/sh\necho 3.11\n");
    assertThat(old.toFile().setExecutable(true)).isTrue();
    var program = new EmulatorProgram(Map.of(Python.VARIABLE, old.toString()), small, SCRIPT);

    assertThatThrownBy(() -> program.install(folder, LocalProgress.SILENT))
        .isInstanceOfSatisfying(
            LocalException.class,
            e ->
                assertThat(e.problems().get(0).kind()).isEqualTo(LocalProblem.Kind.PROGRAM_MISSING))
        .hasMessageContaining("it needs Python 3.13 with the modules venv and ensurepip")
        .hasMessageContaining("FREEHOLD_PYTHON names " + old)
        .hasMessageContaining("Everything but warehouses works without it");
  }

  @Test
  void looksOnThePathFirst() throws IOException {
    Path shim = Files.writeString(root.resolve("python3.13"), "#!/bin/sh\nexit 127\n");
    assertThat(shim.toFile().setExecutable(true)).isTrue();
    Map<String, String> environment = Map.of("PATH", root.toString(), "HOME", root.toString());

    assertThat(Python.candidates(environment).get(0)).isEqualTo(shim);
    assertThat(Python.find(environment).map(Python::program)).isNotEqualTo(shim);
  }
}
