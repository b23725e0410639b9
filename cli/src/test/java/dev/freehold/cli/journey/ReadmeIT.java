package dev.freehold.cli.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.freehold.cli.journey.Readme.Block;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what the README says, from its first line to its last: YAML blocks with a title are written,
 * commands are run, and what they print must fit, {@code ...} standing for anything. Blocks marked
 * {@code needs=pulumi} are skipped where the Pulumi CLI is not on the PATH.
 */
class ReadmeIT {
  @TempDir Path folder;
  @TempDir Path home;
  private Clone clone;
  private PulumiTools tools;

  private record Command(String line, List<String> expected) {}

  @BeforeEach
  void cloneIt() {
    clone =
        new Clone(
            folder,
            Map.of(
                "PULUMI_HOME",
                home.toString(),
                "PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION",
                "true"));
    tools = new PulumiTools(clone, home);
  }

  @AfterEach
  void stop() {
    clone.close();
  }

  @TestFactory
  Stream<DynamicTest> everythingInTheReadmeHappens() {
    List<Block> blocks = Readme.blocks();
    long consoles = blocks.stream().filter(block -> block.kind().equals("console")).count();
    assertThat(consoles).isGreaterThan(8);
    assertThat(blocks).anyMatch(Block::needsPulumi);
    return blocks.stream()
        .filter(block -> List.of("yaml", "console").contains(block.kind()))
        .map(block -> dynamicTest("line " + block.line(), () -> happens(block)));
  }

  private void happens(Block block) throws IOException, InterruptedException {
    if (block.kind().equals("yaml")) {
      assertThat(block.title()).as("a YAML block without a title").isNotEmpty();
      clone.write(block.title(), block.text());
      return;
    }
    if (block.needsPulumi()) {
      Optional<String> missing = PulumiTools.missing();
      assumeTrue(missing.isEmpty(), () -> "There is no " + missing.orElseThrow() + " on the PATH");
    }
    console(block);
  }

  private void console(Block block) throws IOException, InterruptedException {
    var exports = new ArrayList<String>();
    for (Command command : commands(block.text())) {
      if (command.line().startsWith("export ")) {
        exports.add(command.line());
      } else {
        Clone.Ran ran = run(exports, command.line());
        assertThat(ran.out())
            .as("%s%n%s", command.line(), ran.err())
            .matches(pattern(command.expected()));
      }
    }
  }

  private Clone.Ran run(List<String> exports, String line)
      throws IOException, InterruptedException {
    List<String> words = List.of(line.split(" "));
    if (words.get(0).equals("./freehold")) {
      return clone.run(words.subList(1, words.size()).toArray(String[]::new));
    }
    if (words.get(0).equals("curl")) {
      return Shell.run(folder, clone.here(line), Map.of());
    }
    assertThat(words.get(0)).isEqualTo("pulumi");
    return tools.shell(String.join("\n", exports) + "\n" + line);
  }

  private static List<Command> commands(String block) {
    var commands = new ArrayList<Command>();
    for (String line : block.split("\n")) {
      if (line.startsWith("$ ")) {
        commands.add(new Command(line.substring(2), new ArrayList<>()));
      } else {
        commands.get(commands.size() - 1).expected().add(line);
      }
    }
    return commands;
  }

  private static Pattern pattern(List<String> lines) {
    String regex =
        lines.stream()
            .map(line -> line.equals("...") ? "(?:.*\\n)*?" : literal(line) + "\\n+")
            .collect(Collectors.joining());
    return Pattern.compile("\\n*" + regex);
  }

  private static String literal(String line) {
    return List.of(line.split("\\.\\.\\.", -1)).stream()
        .map(Pattern::quote)
        .collect(Collectors.joining(".*"));
  }
}
