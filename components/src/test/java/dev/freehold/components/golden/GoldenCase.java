package dev.freehold.components.golden;

import dev.freehold.components.Expansion;
import dev.freehold.components.domain.DomainSpec;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.model.Organisation;
import dev.freehold.model.Platform;
import dev.freehold.model.diagnostic.Sources;
import dev.freehold.model.domain.Domain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * One folder of {@code src/test/golden}: {@code in/} is an organisation, {@code today} holds a day
 * per line, {@code out/<day>/<domain>.<environment>.json} are the declarations.
 */
public record GoldenCase(Path folder) {
  private static final Path ROOT = Path.of("src/test/golden");

  public static List<GoldenCase> all() {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders.sorted().map(GoldenCase::new).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public String name() {
    return folder.getFileName().toString();
  }

  /** Which day it is: one line of the file {@code today} each. */
  List<LocalDate> days() {
    return text(folder.resolve("today")).lines().map(LocalDate::parse).toList();
  }

  private Organisation organisation() {
    return Organisation.load(folder.resolve("in"));
  }

  /** The declarations of every domain in every environment on every day, by path below out/. */
  public SortedMap<String, List<Declaration>> stacks() {
    return each(Expansion::declarations);
  }

  /** What every domain consists of, by the same path; nothing for a retired one. */
  public SortedMap<String, Optional<DomainSpec>> specs() {
    return each(Expansion::spec);
  }

  private <T> SortedMap<String, T> each(BiFunction<Expansion, Domain, T> value) {
    Organisation organisation = organisation();
    var stacks = new TreeMap<String, T>();
    for (String environment : organisation.environments()) {
      Platform platform = organisation.environment(environment).require();
      for (LocalDate day : days()) {
        var expansion = new Expansion(platform, day);
        for (Domain domain : platform.domains()) {
          String file = day + "/" + domain.name() + "." + environment + ".json";
          stacks.put(file, value.apply(expansion, domain));
        }
      }
    }
    return stacks;
  }

  /** Files that have no part in the case, relative to its folder. */
  List<String> unused() {
    SortedSet<String> unused = files(folder);
    unused.remove("today");
    stacks().keySet().forEach(file -> unused.remove("out/" + file));
    Organisation organisation = organisation();
    Sources read = organisation.check().sources();
    files(folder.resolve("in"))
        .forEach(
            file -> {
              if (read.line(file, 1).isPresent()) {
                unused.remove("in/" + file);
              }
            });
    organisation.environments().stream()
        .flatMap(environment -> organisation.environment(environment).require().domains().stream())
        .flatMap(domain -> domain.topics().stream())
        .flatMap(topic -> topic.content().schemas().stream())
        .forEach(schema -> unused.remove("in/" + schema.file()));
    return List.copyOf(unused);
  }

  String expected(String file) {
    Path path = folder.resolve("out").resolve(file);
    return Files.exists(path) ? text(path) : "";
  }

  /** Puts what is declared now in place of what was expected. */
  void write() {
    Path out = folder.resolve("out");
    try {
      for (String file : files(out)) {
        Files.delete(out.resolve(file));
      }
      for (var stack : stacks().entrySet()) {
        Path path = out.resolve(stack.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, DeclarationJson.text(stack.getValue()));
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static SortedSet<String> files(Path root) {
    if (!Files.exists(root)) {
      return new TreeSet<>();
    }
    try (Stream<Path> all = Files.walk(root)) {
      var files = new TreeSet<String>();
      all.filter(path -> !Files.isDirectory(path))
          .forEach(path -> files.add(root.relativize(path).toString().replace('\\', '/')));
      return files;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
