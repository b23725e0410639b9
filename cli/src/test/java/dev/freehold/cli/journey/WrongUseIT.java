package dev.freehold.cli.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What people get wrong: each ends with 2, says what is wrong and how to go on, and changes
 * nothing.
 */
class WrongUseIT {
  @TempDir Path folder;
  private Clone clone;

  @BeforeEach
  void cloneIt() {
    clone = new Clone(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plam --env local | did you mean plan",
        "plan | Which stacks?",
        "plan payments | 'payments' is no stack",
        "plan payments/lokal | There is no environment 'lokal'",
        "plan payment/local | There is no domain 'payment'",
        "plan payments/local risk/prod | One environment at a time",
        "plan --env | Missing required parameter",
        "plan --env local --colour | Unknown option: '--colour'",
        "up --env local --today soon | Invalid value for option '--today'",
        "plan --env local --engine terraform | Invalid value for option '--engine'",
        "plan -C nowhere --env local | nowhere",
        "local start --env prod | is not local",
        "local logs kafka | There is no local service 'kafka'",
        "stack export payments/local | There is no state of payments/local",
        "stack import payments/local missing.json | Cannot read missing.json",
        "stack unlock | Which stack?",
        "stack unlock payment/local | There is no stack payment/local",
        "stack unlock payments/local --env prod | One environment at a time",
        "schema topics | There is no kind of file 'topics'",
        "help FH9999 | There is no error code FH9999",
        "explain payments/local topic/transaction retention | topic/transaction",
        "explain payments/local topic/transactions retentoin | retentoin"
      })
  void isRefusedWithTheWayOut(String arguments, String message) {
    Clone.Ran ran = clone.run(arguments.split(" "));

    assertThat(ran.code()).as(ran.all()).isEqualTo(2);
    assertThat(ran.all()).contains(message).doesNotContain("Exception").doesNotContain("\tat ");
    assertThat(folder.resolve(".freehold/state")).doesNotExist();
  }

  @Test
  void withoutThePulumiCliItSaysHowToGetIt() {
    var alone = new Clone(folder.resolve("alone"), Map.of("PATH", folder.toString()));

    Clone.Ran ran = alone.run("plan", "--env", "local", "--engine", "pulumi");

    assertThat(ran.code()).as(ran.all()).isEqualTo(1);
    assertThat(ran.err())
        .contains("https://www.pulumi.com/docs/install/", "3.206.0", "--engine embedded");
    assertThat(folder.resolve("alone/.freehold/state")).doesNotExist();
  }

  @Test
  void aBackendThatOnlyThePulumiCliOpensNeedsIt() {
    var alone = new Clone(folder.resolve("alone"), Map.of("PATH", folder.toString()));
    alone.edit(
        "domain-configs/platform/platform.yaml",
        text ->
            text.replace(", prod: embedded", "")
                .replace("prod-analytics }", "prod-analytics }\n    backend: s3://acme-state"));

    Clone.Ran automatic = alone.run("plan", "payments/prod");
    Clone.Ran embedded = alone.run("plan", "payments/prod", "--engine", "embedded");

    assertThat(automatic.code()).as(automatic.all()).isEqualTo(1);
    assertThat(automatic.err()).contains("no `pulumi` on the PATH");
    assertThat(embedded.code()).as(embedded.all()).isEqualTo(2);
    assertThat(embedded.err()).contains("s3://acme-state", "--engine pulumi");
  }

  @Test
  void invalidYamlIsReportedToScripts() {
    clone.write("domain-configs/risk/domain.yaml", "version: 1\ndomain: risk\nowner: nobody\n");

    Clone.Ran ran = clone.run("plan", "--env", "local", "--json");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).startsWith("{").contains("\"problems\"", "risk/domain.yaml");
  }

  @Test
  void whatCannotBeProvisionedYetIsNamed() {
    clone.write(
        "domain-configs/risk/airflow.yaml",
        "version: 1\nairflow:\n  pools: { scores: { slots: 4 } }\n");

    Clone.Ran ran = clone.run("plan", "--env", "local");

    assertThat(ran.code()).as(ran.all()).isEqualTo(2);
    assertThat(ran.err()).contains("airflow", "risk/domain.yaml:");
  }

  @Test
  void aStateThatCannotBeReadIsNotAnEmptyOne() throws IOException {
    Path state = folder.resolve(".freehold/state/.pulumi/stacks/freehold/risk.local.json");
    Files.createDirectories(state.getParent());
    Files.writeString(state, "{\"version\":3,\"checkpoint\":");

    Clone.Ran ran = clone.run("plan", "risk/local");

    assertThat(ran.code()).as(ran.all()).isEqualTo(1);
    assertThat(ran.all()).contains("risk.local.json").doesNotContain("to create");
  }

  @Test
  void nobodyAnswersThePromptWithoutATerminal() {
    clone.edit(
        "domain-configs/platform/platform.yaml",
        text -> text.replace("local: true", "local: false").replaceFirst(" +emulators: .*\n", ""));
    clone.withoutWarehouses();

    Clone.Ran ran = clone.run("up", "risk/local");

    assertThat(ran.out()).contains("Nothing was changed");
    assertThat(folder.resolve(".freehold/state")).doesNotExist();
  }
}
