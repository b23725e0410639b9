package dev.freehold.cli.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what the README says, from its first line to its last: YAML blocks with a title are written,
 * commands are run, and what they print must fit, {@code ...} standing for anything.
 */
class ReadmeIT {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\S+)(.*?)$\\n(.*?)^```$");
  private static final Pattern TITLE = Pattern.compile("title=\"([^\"]+)\"");

  @TempDir Path folder;

  @Test
  void everythingInTheReadmeHappens() throws IOException {
    int commands = 0;
    try (var clone = new Clone(folder)) {
      Matcher block = BLOCK.matcher(Files.readString(Clone.readme()));
      while (block.find()) {
        if (block.group(1).equals("yaml")) {
          Matcher title = TITLE.matcher(block.group(2));
          assertThat(title.find()).as("a YAML block without a title").isTrue();
          clone.write(title.group(1), block.group(3));
        } else if (block.group(1).equals("console")) {
          commands += console(clone, block.group(3));
        }
      }
    }
    assertThat(commands).isGreaterThan(8);
  }

  private static int console(Clone clone, String block) {
    List<List<String>> commands = new ArrayList<>();
    for (String line : block.split("\n")) {
      if (line.startsWith("$ ")) {
        commands.add(new ArrayList<>());
      }
      commands.get(commands.size() - 1).add(line);
    }
    for (List<String> command : commands) {
      String[] words = command.get(0).substring(2).split(" ");
      assertThat(words[0]).isEqualTo("./freehold");
      String[] arguments = List.of(words).subList(1, words.length).toArray(String[]::new);
      Clone.Ran ran = clone.run(arguments);
      assertThat(ran.out())
          .as("%s%n%s", command.get(0), ran.err())
          .matches(pattern(command.subList(1, command.size())));
    }
    return commands.size();
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
