package dev.freehold.model.load;

import dev.freehold.model.connector.ConnectorKeys;
import dev.freehold.model.dataclass.DataClassKeys;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.platform.PlatformKeys;
import dev.freehold.model.shape.Checks.Substitution;
import dev.freehold.model.shape.ObjectShape;
import dev.freehold.model.team.TeamKeys;
import dev.freehold.model.template.TemplateKeys;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the platform team's folder. */
final class PlatformFolder {
  private static final String NAME = "platform";
  private static final Map<String, ObjectShape> SINGLE =
      Map.of(
          "platform", PlatformKeys.FILE,
          "teams", TeamKeys.FILE,
          "data-classes", DataClassKeys.FILE);
  private static final Map<String, ObjectShape> FOLDERS =
      Map.of(
          "templates", TemplateKeys.FILE,
          "connector-types", ConnectorKeys.TYPE_FILE,
          "policies", PlatformKeys.RULES_FILE,
          "exceptions", PlatformKeys.RULES_FILE);

  private final TreeFiles files;
  private final Map<String, SourceFile> single = new LinkedHashMap<>();
  private final Map<String, List<SourceFile>> folders = new LinkedHashMap<>();
  private final Set<String> unread = new HashSet<>();

  PlatformFolder(TreeFiles files) {
    this.files = files;
  }

  PlatformTexts read() {
    Optional<Listing> listing = files.store().list(NAME);
    if (listing.isEmpty()) {
      unread.addAll(SINGLE.keySet());
      unread.addAll(FOLDERS.keySet());
    }
    listing.ifPresent(this::readAll);
    return new PlatformTexts(single, folders, unread);
  }

  private void readAll(Listing listing) {
    files.refuseStrays(NAME, listing);
    for (String stem : SINGLE.keySet().stream().sorted().toList()) {
      if (listing.names().containsKey(stem + ".yaml")) {
        read(NAME + "/" + stem + ".yaml", SINGLE.get(stem), stem)
            .ifPresent(file -> single.put(stem, file));
      } else {
        unread.add(stem);
        files.error(
            Code.FILE_MISSING,
            NAME + "/" + stem + ".yaml",
            "the platform folder has no " + stem + ".yaml",
            "put it back");
      }
    }
    for (String name : listing.yaml()) {
      if (!SINGLE.containsKey(name.substring(0, name.length() - 5))) {
        files.error(
            Code.UNEXPECTED_FILE,
            NAME + "/" + name,
            "nothing reads this file",
            "the files here are platform.yaml, teams.yaml and data-classes.yaml");
      }
    }
    listing.all(Listing.Kind.LINK).forEach(this::link);
    listing.all(Listing.Kind.FOLDER).forEach(this::folder);
  }

  private void link(String name) {
    if (FOLDERS.containsKey(name)) {
      unread.add(name);
      files.error(
          Code.SYMBOLIC_LINK,
          NAME + "/" + name,
          "the folder is a symbolic link",
          "put the folder itself there");
    }
  }

  private void folder(String folder) {
    String path = NAME + "/" + folder;
    Optional<Listing> listing = files.store().list(path);
    if (listing.isEmpty()) {
      unread.add(folder);
      return;
    }
    files.refuseStrays(path, listing.get());
    ObjectShape shape = FOLDERS.get(folder);
    for (String name : listing.get().yaml()) {
      if (shape == null) {
        files.error(
            Code.UNEXPECTED_FILE,
            path + "/" + name,
            "nothing reads a folder " + folder,
            dev.freehold.model.diagnostic.Nearest.hint(folder, FOLDERS.keySet()));
      } else {
        read(path + "/" + name, shape, folder)
            .ifPresent(file -> folders.computeIfAbsent(folder, key -> new ArrayList<>()).add(file));
      }
    }
  }

  private Optional<SourceFile> read(String file, ObjectShape shape, String part) {
    Substitution substitution =
        part.equals("templates") ? Substitution.ALLOWED : Substitution.REFUSED;
    Optional<SourceFile> read = files.read(file, shape, substitution);
    if (read.isEmpty()) {
      unread.add(part);
    }
    return read;
  }
}
