package dev.freehold.engine.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The file that names the version of the layout; version 1 has a directory per project. */
record Meta(StateContext context, Layout layout) {
  private static final String CURRENT = "version: 1";

  /** Writes it for a new backend; refuses other layouts. */
  void ensure() throws IOException {
    try {
      byte[] content = context.files().read(layout.meta());
      String text = new String(content, StandardCharsets.UTF_8).strip();
      if (!text.equals(CURRENT)) {
        throw new StateException(
            "The layout of "
                + layout.directory()
                + " is '"
                + text
                + "'; Freehold knows version 1.");
      }
    } catch (NoSuchFileException e) {
      refuseOldLayout();
      write();
    }
  }

  private void refuseOldLayout() throws IOException {
    for (Path file : context.files().list(layout.stacks())) {
      if (file.toString().endsWith(".json")) {
        throw new StateException(
            "The layout of "
                + layout.directory()
                + " is from before projects had directories. Run: pulumi state upgrade");
      }
    }
  }

  private void write() throws IOException {
    Path temporary = layout.meta().resolveSibling(context.ids().get() + ".tmp");
    byte[] content = (CURRENT + "\n").getBytes(StandardCharsets.UTF_8);
    context.files().replace(layout.meta(), temporary, content);
  }
}
