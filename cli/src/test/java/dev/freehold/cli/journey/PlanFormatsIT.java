package dev.freehold.cli.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.freehold.cli.render.html.HtmlPage;
import dev.freehold.cli.render.markdown.Host;
import dev.freehold.cli.render.markdown.MarkdownComment;
import dev.freehold.cli.render.review.Review;
import dev.freehold.cli.render.review.ReviewReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One plan in every form, by the packaged program. */
class PlanFormatsIT {
  @TempDir Path folder;
  private Clone clone;

  @BeforeEach
  void cloneIt() {
    clone = new Clone(folder);
  }

  private Clone.Ran plan(String... arguments) {
    var all = new ArrayList<>(List.of("plan", "--env", "prod"));
    all.addAll(List.of(arguments));
    Clone.Ran ran = clone.run(all.toArray(String[]::new));
    assertThat(ran.code()).as(ran.all()).isZero();
    return ran;
  }

  private JsonSchema schema() {
    Clone.Ran printed = clone.run("schema", "plan");
    assertThat(printed.code()).as(printed.all()).isZero();
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(printed.out());
  }

  @Test
  void jsonIsAsItsSchemaSays() throws Exception {
    JsonNode json = new ObjectMapper().readTree(plan("--format", "json").out());

    assertThat(schema().validate(json)).isEmpty();
    assertThat(json.path("stacks").size()).isPositive();
    assertThat(plan("--json").out()).isEqualTo(plan("--format=json").out());
  }

  @Test
  void theSchemaRefusesWhatItDoesNotKnow() throws Exception {
    var json = new ObjectMapper().readTree(plan("--json").out());
    JsonNode entry = json.at("/stacks/0/entries/0");
    ((ObjectNode) entry).put("more", true).remove("place");

    assertThat(schema().validate(json)).hasSizeGreaterThan(1);
  }

  @Test
  void whatIsReadFromAFileLooksTheSame() throws Exception {
    Path file = folder.resolve("plan.json");
    String comment = plan("--format", "markdown", "--out", file.toString()).out();
    String page = plan("--format", "html").out();

    Review read = ReviewReader.read(Files.readAllBytes(file));

    assertThat(new MarkdownComment(Host.GITHUB, "").of(read)).isEqualTo(comment);
    assertThat(HtmlPage.of(read)).isEqualTo(page);
  }

  @Test
  void eachOrganisationHasItsOwnMarker() {
    assertThat(plan("--format", "markdown").out()).startsWith("<!-- freehold:plan -->\n");
    assertThat(plan("--format", "markdown", "--key", "acme").out())
        .startsWith("<!-- freehold:plan acme -->\n");
    assertThat(plan("--format", "markdown", "--host", "bitbucket").out())
        .startsWith("[freehold:plan]: #\n");
  }

  @Test
  void aKeyThatWouldEndTheMarkerIsRefused() {
    Clone.Ran ran = clone.run("plan", "--env", "prod", "--format", "markdown", "--key", "a-->b");

    assertThat(ran.code()).as(ran.all()).isEqualTo(2);
    assertThat(ran.err()).contains("cannot be a key");
  }
}
