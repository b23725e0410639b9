package dev.freehold.model.load;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Sources;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.yaml.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All files of an organisation as trees, read in parallel. */
public record Texts(PlatformTexts platform, List<DomainTexts> domains, Sources sources) {
  public Texts {
    domains = List.copyOf(domains);
  }

  /** Reads everything below the root; what cannot be read is reported and never just absent. */
  public static Texts read(Path root, Limits limits, Problems problems) {
    FileStore store = new FileStore(root.toAbsolutePath().normalize(), limits, problems);
    TreeFiles files = new TreeFiles(store, limits, problems);
    if (!Files.isDirectory(root)) {
      String name = String.valueOf(root.getFileName());
      problems.error(
          Code.FOLDER_MISSING,
          Span.ofFile(name),
          "there is no such folder",
          "name the folder that holds platform/ and the domains");
      return none(store);
    }
    Optional<Listing> listing = store.list("");
    if (listing.isEmpty()) {
      return none(store);
    }
    List<String> names = domains(listing.get(), files);
    if (names.isEmpty()) {
      problems.error(
          Code.FOLDER_MISSING,
          Span.ofFile(String.valueOf(root.getFileName())),
          "the folder holds no domain",
          "a domain is a folder with a domain.yaml");
    }
    PlatformTexts platform = new PlatformFolder(files).read();
    CachedTexts beside = new CachedTexts(store);
    List<DomainTexts> domains =
        names.parallelStream().map(name -> new DomainFolder(files, beside, name).read()).toList();
    return new Texts(platform, domains, store);
  }

  private static Texts none(Sources sources) {
    PlatformTexts platform =
        new PlatformTexts(java.util.Map.of(), java.util.Map.of(), java.util.Set.of("platform"));
    return new Texts(platform, List.of(), sources);
  }

  private static List<String> domains(Listing root, TreeFiles files) {
    files.refuseStrays("", root);
    for (String file : root.yaml()) {
      files.error(
          Code.UNEXPECTED_FILE, file, "nothing reads this file", "put it into a domain's folder");
    }
    for (String link : root.all(Listing.Kind.LINK)) {
      files.error(
          Code.SYMBOLIC_LINK, link, "this is a symbolic link", "put the folder itself there");
    }
    List<String> names = new ArrayList<>(root.all(Listing.Kind.FOLDER));
    names.remove("platform");
    return names;
  }
}
