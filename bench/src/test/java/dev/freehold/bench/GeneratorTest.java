package dev.freehold.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.model.Organisation;
import dev.freehold.model.diagnostic.Colour;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {
  private static final List<String> SIZE =
      List.of("domains=12", "topics=9", "services=3", "readers=2", "grants=8");

  @Test
  void makesAnOrganisationThatIsValid(@TempDir Path folder) throws IOException {
    Generator.main(new String[] {folder.toString(), "domains=12", "topics=9", "grants=8"});
    assertThat(Organisation.load(folder).check().text(Colour.OFF)).isEmpty();
  }

  @Test
  void makesTheSameOrganisationAgain() {
    assertThat(Generator.files(Size.parse(SIZE))).isEqualTo(Generator.files(Size.parse(SIZE)));
  }
}
