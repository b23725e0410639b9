package dev.freehold.model;

import dev.freehold.model.diagnostic.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A fault that no text file under version control can hold, or that is about files themselves. */
record HostileInput(String name, Code code, Consumer<Path> change) {
  private static final String BAD = "payments/bad.yaml";

  private static final List<HostileInput> ALL =
      List.of(
          of("no teams.yaml", Code.FILE_MISSING, root -> delete(root, "platform/teams.yaml")),
          of("no platform folder", Code.FOLDER_MISSING, root -> deleteAll(root, "platform")),
          of("no root", Code.FOLDER_MISSING, root -> deleteAll(root, "")),
          of("an empty root", Code.FOLDER_MISSING, HostileInput::deleteContents),
          of(
              "domain.yaml is a folder",
              Code.FILE_UNREADABLE,
              root -> folder(root, "risk/domain.yaml")),
          of("a part is a folder", Code.FILE_UNREADABLE, root -> folder(root, BAD)),
          of(
              "an overlay is a folder",
              Code.FILE_UNREADABLE,
              root -> folder(root, "payments/env/prod.yaml")),
          of(
              "a template is a folder",
              Code.FILE_UNREADABLE,
              root -> folder(root, "platform/templates/event-topic.yaml")),
          of("a linked file", Code.SYMBOLIC_LINK, root -> link(root, BAD, "risk/domain.yaml")),
          of("a linked domain", Code.SYMBOLIC_LINK, root -> link(root, "fraud", "risk")),
          of(
              "a linked env folder",
              Code.SYMBOLIC_LINK,
              root -> link(root, "risk/env", "payments/env")),
          of("a linked schema", Code.SYMBOLIC_LINK, HostileInput::linkedSchema),
          of(
              "two mebibytes of comment",
              Code.FILE_TOO_LARGE,
              root -> text(root, BAD, "#".repeat(2 << 20) + "\n")),
          of(
              "a huge overlay",
              Code.FILE_TOO_LARGE,
              root -> text(root, "payments/env/prod.yaml", "# x\n".repeat(1 << 20))),
          of(
              "a huge teams.yaml",
              Code.FILE_TOO_LARGE,
              root -> text(root, "platform/teams.yaml", " ".repeat(3 << 20))),
          of(
              "latin-1",
              Code.NOT_UTF8,
              root -> bytes(root, "topics: {} # \u00e9".getBytes(StandardCharsets.ISO_8859_1))),
          of(
              "utf-16",
              Code.NOT_UTF8,
              root -> bytes(root, "topics: {}".getBytes(StandardCharsets.UTF_16))),
          of("a byte order mark", Code.NOT_UTF8, root -> text(root, BAD, "\ufefftopics: {}\n")),
          of(
              "an overlong slash",
              Code.NOT_UTF8,
              root -> bytes(root, new byte[] {'#', (byte) 0xC0, (byte) 0xAF})),
          of("a null byte", Code.HIDDEN_CHARACTER, root -> text(root, BAD, "topics: {}\0\n")),
          of(
              "an escape sequence",
              Code.HIDDEN_CHARACTER,
              root -> text(root, BAD, "topics: {} # \u001b[2J\n")),
          of(
              "a bidirectional override",
              Code.HIDDEN_CHARACTER,
              root -> text(root, BAD, "topics: {} # \u202e\n")),
          of(
              "lists in lists",
              Code.TOO_DEEP,
              root -> text(root, BAD, "topics: " + "[".repeat(5000))),
          of("maps in maps", Code.TOO_DEEP, root -> text(root, BAD, "{a: ".repeat(100_000))),
          of("blocks in blocks", Code.TOO_DEEP, HostileInput::blocks),
          of(
              "many items",
              Code.TOO_MANY_NODES,
              root -> text(root, BAD, "grants: [" + "1,".repeat(300_000) + "]")),
          of("many keys", Code.TOO_MANY_NODES, HostileInput::manyKeys),
          of(
              "many empty lists",
              Code.TOO_MANY_NODES,
              root -> text(root, BAD, "a:\n" + "- []\n".repeat(250_000))),
          of(
              "no rule for a class",
              Code.NO_PLACEMENT,
              root -> placement(root, "when: { dataClass: public }")),
          of(
              "no rule for a tier",
              Code.NO_PLACEMENT,
              root -> placement(root, "when: { tier: gold }")),
          of(
              "no rule for a domain",
              Code.NO_PLACEMENT,
              root -> placement(root, "when: { domain: risk }")),
          of("a name that becomes too long", Code.INVALID_PHYSICAL_NAME, HostileInput::longName),
          of(
              "a bidirectional override in SQL",
              Code.HIDDEN_CHARACTER,
              root -> sql(root, "SELECT 1 -- \u202e")),
          of("SQL in utf-16", Code.NOT_UTF8, root -> sql(root, "\ufeffSELECT 1")),
          of(
              "a huge SQL file",
              Code.FILE_TOO_LARGE,
              root -> sql(root, "SELECT 1 -- ".repeat(1 << 18))),
          of(
              "a SQL file of unknown names",
              Code.UNKNOWN_TABLE,
              root -> sql(root, "`core.nothing`,\n".repeat(100_000))),
          of(
              "an Avro schema of lists in lists",
              Code.SCHEMA_SYNTAX,
              root -> schema(root, "deep.avsc", "[".repeat(500_000))),
          of(
              "a Protobuf schema of messages in messages",
              Code.SCHEMA_SYNTAX,
              root -> schema(root, "deep.proto", "message M { ".repeat(100_000))),
          of("a JSON Schema of too many columns", Code.TOO_MANY_COLUMNS, HostileInput::wide));

  static List<HostileInput> all() {
    return ALL;
  }

  private static HostileInput of(String name, Code code, Consumer<Path> change) {
    return new HostileInput(name, code, change);
  }

  private static void longName(Path root) {
    edit(
        root,
        "placement:",
        "naming: { topic: \"{domain}." + "x".repeat(240) + ".{name}\" }\nplacement:");
  }

  private static void placement(Path root, String rule) {
    edit(root, "  - { cluster: main }", "  - { " + rule + ", cluster: main }");
  }

  private static void edit(Path root, String from, String to) {
    try {
      Path file = root.resolve("platform/platform.yaml");
      Files.writeString(file, Files.readString(file).replace(from, to));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void blocks(Path root) {
    StringBuilder text = new StringBuilder();
    for (int depth = 0; depth < 60; depth++) {
      text.append(" ".repeat(depth)).append("a:\n");
    }
    text(root, BAD, text.toString());
  }

  private static void manyKeys(Path root) {
    StringBuilder text = new StringBuilder("topics:\n");
    for (int key = 0; key < 120_000; key++) {
      text.append(" k").append(key).append(": 1\n");
    }
    text(root, BAD, text.toString());
  }

  private static void linkedSchema(Path root) {
    link(root, "payments/schemas/linked.avsc", "payments/schemas/transaction.avsc");
    text(root, BAD, "topics: { a: { schema: schemas/linked.avsc } }\n");
  }

  private static void sql(Path root, String text) {
    text(root, "payments/sql/hostile.sql", text);
    text(root, BAD, "warehouses: { w: { views: { v: { sql: sql/hostile.sql } } } }\n");
  }

  private static void schema(Path root, String name, String text) {
    text(root, "payments/schemas/" + name, text);
    text(root, BAD, "warehouses: { w: { tables: { t: { schema: schemas/" + name + " } } } }\n");
  }

  private static void wide(Path root) {
    StringBuilder text = new StringBuilder("{ \"properties\": { \"c\": {}");
    for (int i = 0; i < 50_000; i++) {
      text.append(", \"c").append(i).append("\": { \"type\": \"integer\" }");
    }
    schema(root, "wide.json", text.toString().replace("\"c\": {}, ", "") + " } }");
  }

  private static void text(Path root, String file, String text) {
    Folders.write(root, file, text);
  }

  private static void bytes(Path root, byte[] bytes) {
    Folders.write(root, BAD, bytes);
  }

  private static void folder(Path root, String file) {
    try {
      Files.deleteIfExists(root.resolve(file));
      Files.createDirectory(root.resolve(file));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void link(Path root, String file, String target) {
    try {
      Files.createSymbolicLink(root.resolve(file), root.resolve(target).toAbsolutePath());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void delete(Path root, String file) {
    try {
      Files.delete(root.resolve(file));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void deleteContents(Path root) {
    deleteAll(root, "");
    folder(root, "");
  }

  private static void deleteAll(Path root, String folder) {
    try (var all = Files.walk(root.resolve(folder))) {
      all.sorted(java.util.Comparator.reverseOrder()).forEach(path -> delete(path, ""));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
