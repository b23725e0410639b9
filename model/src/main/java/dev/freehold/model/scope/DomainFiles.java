package dev.freehold.model.scope;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.diagnostic.Nearest;
import dev.freehold.model.diagnostic.Problems;
import java.util.Optional;
import java.util.Set;

/**
 * The files beside a domain's own: schemas and SQL.
 *
 * @param folder the domain's folder relative to the root
 * @param regular its regular files, relative to the folder
 * @param links its symbolic links, relative to the folder
 * @param texts the texts of every domain's files
 */
public record DomainFiles(String folder, Set<String> regular, Set<String> links, FileTexts texts) {
  public DomainFiles {
    regular = Set.copyOf(regular);
    links = Set.copyOf(links);
  }

  /** The file relative to the root, when it is there, regular, and reached without a link. */
  public Optional<String> find(Located<String> file, Problems problems) {
    if (regular.contains(file.value())) {
      return Optional.of(folder + "/" + file.value());
    }
    Optional<String> link =
        links.stream().filter(each -> (file.value() + "/").startsWith(each + "/")).findFirst();
    if (link.isPresent()) {
      problems.error(
          Code.SYMBOLIC_LINK,
          file.span(),
          folder + "/" + link.get() + " is a symbolic link",
          "put the file itself there");
      return Optional.empty();
    }
    problems.add(
        Diagnostic.error(
            Code.REFERENCED_FILE_MISSING,
            file.span(),
            folder + "/" + file.value() + " is not there",
            Nearest.to(file.value(), regular)
                .map(near -> "did you mean " + near + "?")
                .orElse("add the file")));
    return Optional.empty();
  }
}
