package dev.freehold.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freehold.model.diagnostic.Colour;
import dev.freehold.model.diagnostic.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Two files with a fault each, of whatever sort: one does not lead to reports about the other.
 *
 * <p>Platform files are left out: each bad one stands in for the whole platform, and what it does
 * not declare others rightly miss. The pairs are the same in every run.
 */
class TwoFaultsPropertiesTest {
  private static final List<BadFile> ALL = BadFile.all();

  @Property(tries = 400, seed = "20261121")
  void aFaultHasNoFollowers(@ForAll("files") BadFile first, @ForAll("files") BadFile second)
      throws IOException {
    Assume.that(!first.in().equals(second.in()));
    Assume.that(Collections.disjoint(first.others().keySet(), second.others().keySet()));
    Path root = Folders.base(Files.createTempDirectory("freehold"));
    first.write(root);
    second.write(root);
    List<String> marked = new ArrayList<>(first.expected());
    marked.addAll(second.expected());

    Report report = Organisation.load(root).check();

    assertThat(report.diagnostics())
        .as(report.text(Colour.OFF))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(marked).contains(each.code() + " " + each.span()));
  }

  @Provide
  Arbitrary<BadFile> files() {
    return Arbitraries.of(
        ALL.stream()
            .filter(BadFile::isReadable)
            .filter(TwoFaultsPropertiesTest::ofDomain)
            .toList());
  }

  private static boolean ofDomain(BadFile file) {
    return !file.in().startsWith("platform/")
        && file.others().keySet().stream().noneMatch(other -> other.startsWith("platform/"));
  }
}
