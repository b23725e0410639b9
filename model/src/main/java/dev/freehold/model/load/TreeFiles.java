package dev.freehold.model.load;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.shape.Checks;
import dev.freehold.model.shape.ObjectShape;
import dev.freehold.model.yaml.Limits;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.YamlReader;
import java.util.Optional;

/** Reads files into checked trees. */
final class TreeFiles {
  private final FileStore store;
  private final YamlReader reader;
  private final Problems problems;

  TreeFiles(FileStore store, Limits limits, Problems problems) {
    this.store = store;
    this.reader = new YamlReader(limits);
    this.problems = problems;
  }

  FileStore store() {
    return store;
  }

  /** The file's tree, checked against its shape; empty when it is not even YAML. */
  Optional<SourceFile> read(String file, ObjectShape shape, Checks.Substitution substitution) {
    Optional<Mapping> tree = store.text(file).flatMap(text -> reader.read(file, text, problems));
    return tree.map(
        map -> {
          Problems found = new Problems();
          shape.check(map, new Span(file, 1, 1, 1), new Checks(found, substitution));
          problems.addAll(found.sorted());
          SourceFile.State state = found.any() ? SourceFile.State.FAULTY : SourceFile.State.CLEAN;
          return new SourceFile(file, map, state);
        });
  }

  /** Reports what looks like YAML but would silently be left out. */
  void refuseStrays(String folder, Listing listing) {
    for (String name : listing.names().keySet()) {
      String lower = name.toLowerCase(java.util.Locale.ROOT);
      if (lower.endsWith(".yml") || (lower.endsWith(".yaml") && !name.endsWith(".yaml"))) {
        error(
            Code.WRONG_EXTENSION,
            join(folder, name),
            name + " would not be read",
            "name it *.yaml");
      }
    }
  }

  void error(Code code, String file, String detail, String hint) {
    problems.error(code, Span.ofFile(file), detail, hint);
  }

  static String join(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }
}
