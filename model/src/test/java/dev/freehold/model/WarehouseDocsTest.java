package dev.freehold.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.model.diagnostic.Colour;
import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.entry.EntryRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The blocks of docs/warehouses.md are one organisation without a fault. */
class WarehouseDocsTest {
  private static final Path PAGE = Path.of("../docs/warehouses.md");
  private static final Pattern BLOCK =
      Pattern.compile(
          "^```\\w+ title=\"([^\"]+)\"\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  @TempDir Path root;

  @Test
  void isRead() throws IOException {
    Folders.base(root);
    Matcher blocks = BLOCK.matcher(Files.readString(PAGE));
    int count = 0;
    while (blocks.find()) {
      Folders.write(root, blocks.group(1), blocks.group(2));
      count++;
    }
    Organisation organisation = Organisation.load(root);

    assertThat(count).isEqualTo(7);
    assertThat(organisation.check().text(Colour.OFF)).isEmpty();
    assertThat(
            organisation
                .environment("prod")
                .require()
                .view(new EntryRef(EntryKind.WAREHOUSE, "risk", "review/view/busiest")))
        .isPresent();
  }
}
