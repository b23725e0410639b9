package dev.freehold.model.load;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a folder holds, sorted by name, hidden files left out. Links are not followed. */
record Listing(Map<String, Kind> names) {
  enum Kind {
    FILE,
    FOLDER,
    LINK,
    OTHER
  }

  static Listing of(Path folder) throws IOException {
    Map<String, Kind> names = new TreeMap<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path path : stream) {
        String name = path.getFileName().toString();
        if (!name.startsWith(".")) {
          names.put(name, kind(path));
        }
      }
    }
    return new Listing(names);
  }

  private static Kind kind(Path path) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (attributes.isSymbolicLink()) {
      return Kind.LINK;
    }
    if (attributes.isDirectory()) {
      return Kind.FOLDER;
    }
    return attributes.isRegularFile() ? Kind.FILE : Kind.OTHER;
  }

  List<String> all(Kind kind) {
    List<String> found = new ArrayList<>();
    names.forEach(
        (name, each) -> {
          if (each == kind) found.add(name);
        });
    return found;
  }

  /** Every name that ends in .yaml, whatever it is. */
  List<String> yaml() {
    return names.keySet().stream().filter(name -> name.endsWith(".yaml")).toList();
  }
}
