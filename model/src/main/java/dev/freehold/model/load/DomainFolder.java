package dev.freehold.model.load;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.domain.DomainKeys;
import dev.freehold.model.scope.DomainFiles;
import dev.freehold.model.scope.FileTexts;
import dev.freehold.model.shape.Checks.Substitution;
import dev.freehold.model.shape.ObjectShape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the folder of one domain. */
final class DomainFolder {
  private static final int MAX_DEPTH = 8;
  private static final Set<String> BESIDE = Set.of("schemas", "sql");

  private final TreeFiles files;
  private final FileTexts texts;
  private final String name;
  private final List<SourceFile> own = new ArrayList<>();
  private final List<SourceFile> overlays = new ArrayList<>();
  private final Set<String> regular = new HashSet<>();
  private final Set<String> links = new HashSet<>();
  private boolean complete = true;

  DomainFolder(TreeFiles files, FileTexts texts, String name) {
    this.files = files;
    this.texts = texts;
    this.name = name;
  }

  DomainTexts read() {
    Optional<Listing> listing = files.store().list(name);
    complete = listing.isPresent();
    listing.ifPresent(this::readAll);
    return new DomainTexts(
        name, own, overlays, new DomainFiles(name, regular, links, texts), complete);
  }

  private void readAll(Listing listing) {
    files.refuseStrays(name, listing);
    if (!listing.names().containsKey("domain.yaml")) {
      complete = false;
      files.error(
          Code.FILE_MISSING,
          name + "/domain.yaml",
          "every domain folder has a domain.yaml",
          "put it back, or retire the domain with retired: before removing the folder");
    }
    List<String> names = new ArrayList<>(listing.yaml());
    if (names.remove("domain.yaml")) {
      names.add(0, "domain.yaml");
    }
    for (String file : names) {
      add(file, file.equals("domain.yaml") ? DomainKeys.FILE : DomainKeys.OTHER_FILE, own);
    }
    listing.all(Listing.Kind.FOLDER).forEach(this::folder);
    for (String link : listing.all(Listing.Kind.LINK)) {
      links.add(link);
      if (link.equals("env")) {
        complete = false;
        files.error(
            Code.SYMBOLIC_LINK,
            name + "/env",
            "the folder is a symbolic link",
            "put the folder itself there");
      }
    }
  }

  private void add(String file, ObjectShape shape, List<SourceFile> to) {
    Optional<SourceFile> read = files.read(name + "/" + file, shape, Substitution.ALLOWED);
    complete &= read.isPresent();
    read.ifPresent(to::add);
  }

  private void folder(String folder) {
    if (folder.endsWith(".yaml")) {
      return;
    }
    Optional<Listing> listing = files.store().list(name + "/" + folder);
    complete &= listing.isPresent();
    if (folder.equals("env")) {
      listing.ifPresent(found -> overlays(found));
    } else if (BESIDE.contains(folder)) {
      listing.ifPresent(found -> collect(folder, found, 1));
    } else {
      listing.ifPresent(found -> unexpected(folder, found));
    }
  }

  private void overlays(Listing listing) {
    files.refuseStrays(name + "/env", listing);
    for (String file : listing.yaml()) {
      add("env/" + file, DomainKeys.OVERLAY, overlays);
    }
    listing.all(Listing.Kind.FOLDER).stream()
        .filter(folder -> !folder.endsWith(".yaml"))
        .forEach(
            folder ->
                files
                    .store()
                    .list(name + "/env/" + folder)
                    .ifPresent(found -> unexpected("env/" + folder, found)));
  }

  private void unexpected(String folder, Listing listing) {
    for (String file : listing.yaml()) {
      files.error(
          Code.UNEXPECTED_FILE,
          name + "/" + folder + "/" + file,
          "nothing reads a YAML file in " + folder + "/",
          "put it beside domain.yaml, or into env/ when it is an overlay");
    }
  }

  private void collect(String folder, Listing listing, int depth) {
    listing.all(Listing.Kind.FILE).forEach(file -> regular.add(folder + "/" + file));
    listing.all(Listing.Kind.LINK).forEach(link -> links.add(folder + "/" + link));
    if (depth < MAX_DEPTH) {
      for (String inner : listing.all(Listing.Kind.FOLDER)) {
        String path = folder + "/" + inner;
        files.store().list(name + "/" + path).ifPresent(found -> collect(path, found, depth + 1));
      }
    }
  }
}
