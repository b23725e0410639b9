package dev.freehold.cli.render.markdown;

import dev.freehold.cli.render.markdown.Host.Folding;

/** Something under a heading that opens with a click, where the host can do that. */
record Fold(Folding folding) {
  /**
   * @param name of others
   * @param words ours, plain
   * @param body Markdown that ends with a line break
   */
  String of(String name, String words, String body) {
    return folding == Folding.DETAILS
        ? "<details><summary>"
            + (name.isEmpty() ? "" : Inert.element(name) + " ")
            + words
            + "</summary>\n\n"
            + body
            + "\n</details>\n"
        : (name.isEmpty() ? "**" + words + "**" : "#### " + Inert.code(name) + " " + words)
            + "\n\n"
            + body;
  }
}
