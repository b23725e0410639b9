package dev.freehold.governance.contract;

import dev.freehold.model.Organisation;
import dev.freehold.model.Platform;
import dev.freehold.model.diagnostic.Report;
import dev.freehold.model.diagnostic.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A file of {@code src/test/changes}: what it is about, edits of the organisation in {@code
 * src/test/organisation}, and after {@code ---} what is expected. An edit replaces lines that begin
 * with {@code -} by those with {@code +}; {@code @before FILE} edits both versions.
 */
record ChangeCase(Path file, String head, String expected) {
  private static final Path FOLDER = Path.of("src/test/changes");
  private static final Path ORGANISATION = Path.of("src/test/organisation");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

  static List<ChangeCase> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(ChangeCase::read).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ChangeCase read(Path file) {
    String[] parts = text(file).split("(?m)^---\n", -1);
    return new ChangeCase(file, parts[0], parts[1]);
  }

  String title() {
    return file.getFileName() + " " + head.lines().findFirst().orElse("");
  }

  void write(String found) {
    put(file, head + "---\n" + found);
  }

  /** What the change breaks, as text. */
  String judge(Path folder) {
    Path before = folder.resolve("before");
    Path now = folder.resolve("now");
    copy(ORGANISATION, before);
    edit(before, "@before ");
    copy(before, now);
    Set<String> changed = edit(now, "@ ");
    Organisation was = Organisation.load(before);
    Organisation is = Organisation.load(now);
    Platform old = was.environment("prod").require();
    SchemaVersions schemas = new SchemaVersions(was.files(), is.files(), changed);
    return is.environment("prod")
        .fold(
            (platform, report) -> text(new Contracts(old, platform, schemas, TODAY)),
            report -> refused(new Contracts(old, is.draft("prod"), schemas, TODAY), report));
  }

  private static String refused(Contracts contracts, Report report) {
    if (contracts.explain(report)) {
      return text(contracts);
    }
    StringBuilder text = new StringBuilder("ERRORS\n");
    report.diagnostics().stream()
        .filter(each -> each.severity() == Severity.ERROR)
        .forEach(
            each ->
                text.append("  ")
                    .append(each.span())
                    .append(" ")
                    .append(each.detail())
                    .append("\n"));
    return text.toString();
  }

  private static String text(Contracts contracts) {
    StringBuilder text = new StringBuilder();
    for (Break each : contracts.breaks()) {
      text.append(each.blocks() ? "BLOCKED " : "told ").append(each.kind()).append(' ');
      text.append(each.thing().local()).append(" at ").append(each.place()).append('\n');
      text.append("  ").append(each.text()).append('\n');
      if (each.blocks()) {
        each.waysOut().forEach(way -> text.append("  - ").append(way).append('\n'));
      }
    }
    contracts
        .faults()
        .forEach(
            each ->
                text.append("FAULT ")
                    .append(each.span())
                    .append(' ')
                    .append(each.detail())
                    .append('\n'));
    return text.toString();
  }

  private Set<String> edit(Path root, String mark) {
    Set<String> edited = new TreeSet<>();
    Path at = root;
    boolean applies = false;
    List<String> old = new ArrayList<>();
    List<String> now = new ArrayList<>();
    for (String line : head.lines().toList()) {
      if (line.startsWith("@")) {
        applies = line.startsWith(mark);
        String name = line.substring(line.indexOf(' ') + 1);
        at = root.resolve(name);
        if (applies) {
          edited.add(name);
        }
      } else if (line.startsWith("- ") || line.equals("-")) {
        old.add(line.substring(Math.min(2, line.length())));
      } else if (line.startsWith("+ ") || line.equals("+")) {
        now.add(line.substring(Math.min(2, line.length())));
      } else if (line.equals(".")) {
        if (applies) {
          replace(at, String.join("\n", old), String.join("\n", now));
        }
        old.clear();
        now.clear();
      }
    }
    return edited;
  }

  private static void replace(Path file, String old, String now) {
    String text = Files.exists(file) ? text(file) : "";
    if (!text.contains(old)) {
      throw new IllegalStateException(file + " does not hold " + old);
    }
    int from = text.indexOf(old);
    put(file, text.substring(0, from) + now + text.substring(from + old.length()));
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        put(to.resolve(from.relativize(each).toString()), text(each));
      }
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

  private static void put(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
