package dev.freehold.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Answers of the analyser by the digest of all that they depend on: the statement, what it reads,
 * and the version of the analyser. Holds what the last run asked and no more. A file that cannot be
 * read or written costs time only.
 */
final class AnswerCache {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Path file;
  private final JsonNode kept;
  private final Map<String, JsonNode> used = new TreeMap<>();
  private boolean changed;

  private AnswerCache(Path file, JsonNode kept) {
    this.file = file;
    this.kept = kept;
  }

  static AnswerCache open(Path file) {
    try {
      return new AnswerCache(file, JSON.readTree(file.toFile()));
    } catch (IOException noneYet) {
      return new AnswerCache(file, WireTypes.object());
    }
  }

  Optional<JsonNode> get(String digest) {
    JsonNode answer = used.getOrDefault(digest, kept.path(digest));
    if (!answer.isObject()) {
      return Optional.empty();
    }
    used.put(digest, answer);
    return Optional.of(answer);
  }

  void put(String digest, JsonNode answer) {
    used.put(digest, answer);
    changed = true;
  }

  /** Replaces the file where the answers are others. */
  void save() {
    if (!changed && used.size() == kept.size()) {
      return;
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "sql", ".part");
      ObjectNode all = WireTypes.object();
      used.forEach(all::set);
      Files.write(part, JSON.writeValueAsBytes(all));
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      changed = true;
    }
  }
}
