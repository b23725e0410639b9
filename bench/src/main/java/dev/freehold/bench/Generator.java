package dev.freehold.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes a synthetic organisation: {@code Generator <folder> domains=1000 topics=2 ...}. */
public final class Generator {
  private Generator() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Size size = Size.parse(Arrays.asList(args).subList(1, args.length));
    for (Map.Entry<String, String> file : files(size).entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  /** Texts of all files by their path below {@code domain-configs}. */
  static SortedMap<String, String> files(Size size) {
    SortedMap<String, String> files = new TreeMap<>(PlatformFiles.of(size));
    for (int i = 0; i < size.domains(); i++) {
      files.put(Names.domain(i) + "/domain.yaml", new DomainFile(size, i).text());
      for (int table = 0; table < size.warehouses() * size.tables(); table++) {
        files.put(
            Names.domain(i) + "/" + Names.schema(table), TableSchema.text(table, size.columns()));
      }
    }
    return files;
  }
}
