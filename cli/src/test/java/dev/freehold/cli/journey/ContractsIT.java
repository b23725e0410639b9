package dev.freehold.cli.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a branch does to those who use what it changes, with the packaged program. */
class ContractsIT {
  private static final String PAYMENTS = "domain-configs/payments/domain.yaml";
  private static final String SCHEMA = "domain-configs/payments/schemas/transaction.avsc";
  private static final String EMAIL =
      "    { \"name\": \"email\", \"type\": [\"null\", \"string\"], \"default\": null },\n";

  @TempDir private Path folder;
  private Clone clone;

  @BeforeEach
  void aRepository() throws GitAPIException {
    clone = new Clone(folder);
    try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
      git.add().addFilepattern("domain-configs").call();
      git.commit()
          .setMessage("The organisation")
          .setAuthor("Ann", "ann@acme.example")
          .setCommitter("Ann", "ann@acme.example")
          .setSign(false)
          .call();
    }
  }

  private Clone.Ran plan(String... more) {
    String[] arguments = new String[more.length + 5];
    System.arraycopy(new String[] {"plan", "--base", "main", "--env", "prod"}, 0, arguments, 0, 5);
    System.arraycopy(more, 0, arguments, 5, more.length);
    return clone.run(arguments);
  }

  private JsonNode json(int code) throws IOException {
    Clone.Ran ran = plan("--json");
    assertThat(ran.code()).as(ran.all()).isEqualTo(code);
    return new ObjectMapper().readTree(ran.out());
  }

  private void edit(String file, String old, String now) {
    clone.edit(
        file,
        text -> {
          assertThat(text).contains(old);
          return text.replace(old, now);
        });
  }

  @Test
  void aHarmlessChangeNamesItsConsumers() throws IOException {
    edit(SCHEMA, EMAIL, EMAIL + EMAIL.replace("email", "channel"));
    edit(PAYMENTS, "    retention: 30d\n", "    retention: 60d\n");

    JsonNode plan = json(0);

    assertThat(plan.path("decisions")).isEmpty();
    JsonNode payouts = plan.path("stacks").get(0).path("entries").get(0);
    assertThat(payouts.path("entry").asText()).isEqualTo("topic/payouts");
    assertThat(payouts.path("consumers").toString())
        .contains("analytics (ingest) uses it: analytics/domain.yaml:", "Analytics");
  }

  @Test
  void aFieldThatSomebodyUsesHoldsTheChangeUp() throws IOException {
    edit(SCHEMA, EMAIL, "");

    JsonNode decision = json(5).path("decisions").get(0);

    assertThat(decision.path("kind").asText()).isEqualTo("contract");
    assertThat(decision.path("stack").asText()).isEqualTo("payments/prod");
    assertThat(decision.path("entry").asText()).isEqualTo("topic/transactions");
    assertThat(decision.path("place").asText()).startsWith("payments/schemas/transaction.avsc:");
    assertThat(decision.path("text").asText())
        .startsWith("field email is removed; analytics (ingest) uses it: analytics/domain.yaml:")
        .doesNotContain("scoring");
    assertThat(decision.path("waysOut").toString())
        .contains("beside it", "until:", "talk to Analytics");

    Clone.Ran text = plan();
    assertThat(text.code()).isEqualTo(5);
    assertThat(text.out()).contains("Needs a decision", "analytics (ingest) uses it");
    Clone.Ran comment = plan("--format", "markdown");
    assertThat(comment.code()).isEqualTo(5);
    assertThat(comment.out()).contains("contract break", "Contract break");
  }

  @Test
  void aTopicThatSomebodyUsesIsNotAnErrorOfTheirFile() throws IOException {
    removePayouts();

    JsonNode decisions = json(5).path("decisions");

    assertThat(decisions).hasSize(1);
    assertThat(decisions.get(0).path("entry").asText()).isEqualTo("topic/payouts");
    assertThat(decisions.get(0).path("text").asText())
        .contains("it is removed", "analytics/domain.yaml:", "ledger/domain.yaml:");
  }

  @Test
  void nobodyIsLeftWhenTheUsesGoAsWell() throws IOException {
    removePayouts();
    edit(
        "domain-configs/analytics/domain.yaml",
        "  - { topic: payments/payouts, by: [ingest], contract: \"1\" }\n",
        "");
    clone.edit(
        "domain-configs/ledger/domain.yaml",
        text -> text.replaceAll("(?m)^  - [{] topic: payments/payouts.*\n", ""));

    JsonNode plan = json(0);

    assertThat(plan.path("decisions").toString()).contains("data-loss").doesNotContain("contract");
  }

  @Test
  void whatIsWrongStaysAnError() {
    removePayouts();
    edit(PAYMENTS, "retention: 90d", "retention: 90 days");

    assertThat(plan().code()).isEqualTo(2);
  }

  @Test
  void upRefusesAPlanThatBreaksSomebody() {
    edit(SCHEMA, EMAIL, "");
    edit(PAYMENTS, "    retention: 30d\n", "    retention: 60d\n");
    Clone.Ran plan = plan("--out", "plan.json");

    Clone.Ran up = clone.run("up", "--plan", "plan.json");

    assertThat(plan.code()).as(plan.all()).isEqualTo(5);
    assertThat(up.code()).as(up.all()).isEqualTo(5);
    assertThat(up.err()).contains("breaks consumers", "analytics (ingest)", "Nothing was changed");
  }

  private void removePayouts() {
    clone.edit(
        PAYMENTS,
        text ->
            text.replaceAll("(?ms)^  payouts:\n.*?(?=^  capture-commands:)", "")
                .replace("topic/refunds, topic/payouts]", "topic/refunds]")
                .replace("[topic/transactions, topic/payouts]", "topic/transactions"));
  }
}
