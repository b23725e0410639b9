package dev.freehold.cli.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks of the README. */
final class Readme {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\S+)(.*?)$\\n(.*?)^```$");
  private static final Pattern TITLE = Pattern.compile("title=\"([^\"]+)\"");

  private Readme() {}

  /** One block: {@code yaml} for a file, {@code console} for commands and what they print. */
  record Block(int line, String kind, String marks, String text) {
    /** The file that it is; empty for none. */
    String title() {
      Matcher title = TITLE.matcher(marks);
      return title.find() ? title.group(1) : "";
    }

    boolean needsPulumi() {
      return marks.contains("needs=pulumi");
    }
  }

  static List<Block> blocks() {
    String text = read();
    Matcher block = BLOCK.matcher(text);
    var blocks = new ArrayList<Block>();
    while (block.find()) {
      int line = (int) text.substring(0, block.start()).lines().count() + 1;
      blocks.add(new Block(line, block.group(1), block.group(2), block.group(3)));
    }
    return blocks;
  }

  private static String read() {
    try {
      return Files.readString(Clone.readme());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
