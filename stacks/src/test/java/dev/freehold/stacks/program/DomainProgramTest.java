package dev.freehold.stacks.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.components.Expansion;
import dev.freehold.engine.StackId;
import dev.freehold.engine.pulumi.host.ProgramHost;
import dev.freehold.model.Organisation;
import dev.freehold.model.Platform;
import dev.freehold.model.diagnostic.Colour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program against the CLI's side of the wire. */
class DomainProgramTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Path CONFIGS = Path.of("../domain-configs");
  private static final String PLATFORM =
      """
      version: 1
      organisation: acme
      environments: { local: { local: true, clusters: { main: k } }, prod: { clusters: { main: k } } }
      clusters:
        k:
          type: kafka
          bootstrap: ["k:9093"]
          replication: 1
          credentials: { username: admin, password: "secret://platform/k" }
      placement: [{ cluster: main }]
      """;
  private static final String DOMAIN =
      """
      version: 1
      domain: shop
      owner: team-shop
      services: { till: {} }
      topics:
        orders: { partitions: 3, retention: 7d, producers: [till] }
      """;

  @TempDir private Path root;

  @BeforeEach
  void writeAnOrganisation() throws IOException {
    write("platform/platform.yaml", PLATFORM);
    write("platform/data-classes.yaml", "version: 1\nclasses: { internal: {} }\n");
    write(
        "platform/teams.yaml", "version: 1\nteams: { team-shop: { members: [a@acme.example] } }\n");
    write("shop/domain.yaml", DOMAIN);
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve("domain-configs").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private DomainProgram program(Map<String, String> environment) {
    return new DomainProgram(root, environment, TODAY);
  }

  private static StackId stack(String name) {
    return new StackId("freehold", name);
  }

  private List<String> refusal(StackId stack, Map<String, String> environment) throws IOException {
    try (var cli = new ListeningCli(stack)) {
      assertThat(cli.run(program(environment))).isEqualTo(ProgramHost.REPORTED);
      assertThat(cli.registered()).isEmpty();
      return cli.messages();
    }
  }

  @Test
  void registersWhatThePlatformDeclares(@TempDir Path copy) throws IOException {
    copy(CONFIGS, copy.resolve("domain-configs"));
    Platform platform = Organisation.load(CONFIGS).environment("local").require();
    for (var domain : platform.domains()) {
      List<String> declared =
          new Expansion(platform, TODAY)
              .declarations(domain).stream().map(each -> each.id().toString()).toList();
      try (var cli = new ListeningCli(stack(domain.name() + ".local"))) {
        assertThat(cli.run(new DomainProgram(copy, Map.of(), TODAY)))
            .as(cli.messages().toString())
            .isZero();
        assertThat(cli.registered()).containsExactlyInAnyOrderElementsOf(declared);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        Files.createDirectories(target.getParent());
        Files.copy(path, target);
      }
    }
  }

  @Test
  void makesUpTheSecretsOfTheLocalEnvironment() throws IOException {
    try (var cli = new ListeningCli(stack("shop.local"))) {
      assertThat(cli.run(program(Map.of()))).as(cli.messages().toString()).isZero();
      assertThat(cli.outputs())
          .isEqualTo(
              Map.of("domain", "shop", "environment", "local", "topics", "1", "services", "1"));
    }
    assertThat(root.resolve(".freehold/local/.secrets.properties"))
        .content()
        .contains("platform/k=", "shop/till=");
  }

  @Test
  void takesTheSecretsOfOtherEnvironmentsFromVariables() throws IOException {
    var environment = Map.of("FREEHOLD_SECRET_PLATFORM_K", "a", "FREEHOLD_SECRET_SHOP_TILL", "b");
    try (var cli = new ListeningCli(stack("shop.prod"))) {
      assertThat(cli.run(program(environment))).as(cli.messages().toString()).isZero();
    }
    assertThat(root.resolve(".freehold")).doesNotExist();
  }

  @Test
  void namesEverySecretThatIsMissing() throws IOException {
    assertThat(refusal(stack("shop.prod"), Map.of()))
        .containsExactly(
            "ERROR No value for secret://platform/k. Looked at: the environment variable"
                + " FREEHOLD_SECRET_PLATFORM_K.\n"
                + "No value for secret://shop/till. Looked at: the environment variable"
                + " FREEHOLD_SECRET_SHOP_TILL.");
  }

  @Test
  void showsErrorsOfTheYamlAsEverywhere() throws IOException {
    write("shop/more.yaml", "topics:\n  returns: { partitions: none }\n");
    String report =
        Organisation.load(root.resolve("domain-configs")).report().text(Colour.OFF).stripTrailing();

    assertThat(refusal(stack("shop.local"), Map.of())).containsExactly("ERROR " + report);
    assertThat(report).contains("shop/more.yaml:2");
  }

  @Test
  void refusesAStackThatIsNamedAfterNothing() throws IOException {
    assertThat(refusal(stack("dev"), Map.of()))
        .singleElement()
        .asString()
        .contains("'dev' of the project 'freehold' is not named after a domain");
    assertThat(refusal(new StackId("other", "shop.local"), Map.of()))
        .singleElement()
        .asString()
        .contains("of the project 'other'");
    assertThat(refusal(stack("shop.test"), Map.of()))
        .containsExactly(
            "ERROR There is no environment 'test'. platform/platform.yaml has: local, prod");
  }

  @Test
  void deletesNothingWhenAFolderIsMissing() throws IOException {
    assertThat(refusal(stack("gone.local"), Map.of()))
        .singleElement()
        .asString()
        .contains("No folder declares the domain 'gone'", "never deletes anything");
  }

  @Test
  void registersNothingOfARetiredDomain() throws IOException {
    write("shop/domain.yaml", DOMAIN + "retired: 2026-11-01\n");
    try (var cli = new ListeningCli(stack("shop.local"))) {
      assertThat(cli.run(program(Map.of()))).as(cli.messages().toString()).isZero();
      assertThat(cli.registered()).isEmpty();
      assertThat(cli.outputs()).containsEntry("topics", "0");
    }
  }

  @Test
  @Timeout(60)
  void registersAThousandResources() throws IOException {
    var yaml = new StringBuilder("version: 1\ntopics:\n");
    for (int i = 0; i < 333; i++) {
      yaml.append("  t").append(i).append(": { producers: [till] }\n");
    }
    write("shop/more.yaml", yaml.toString());
    try (var cli = new ListeningCli(stack("shop.local"))) {
      assertThat(cli.run(program(Map.of()))).as(cli.messages().toString()).isZero();
      assertThat(cli.registered()).hasSizeGreaterThan(1000);
      assertThat(cli.messages()).isEmpty();
    }
  }
}
