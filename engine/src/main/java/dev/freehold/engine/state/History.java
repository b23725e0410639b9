package dev.freehold.engine.state;

import dev.freehold.engine.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** The history files of a stack: what each operation did, and the state it left. */
record History(StackFiles stack) {

  void add(HistoryEntry entry) throws IOException {
    StateFiles files = stack.context().files();
    Path checkpoint = stack.layout().checkpoint(stack.stack());
    String name = stack.stack().stack() + "-" + nanos(stack.context().clock().instant());
    Path directory = stack.layout().history(stack.stack());
    if (files.exists(checkpoint)) {
      files.copy(checkpoint, directory.resolve(name + ".checkpoint.json"));
    }
    files.create(directory.resolve(name + ".history.json"), json(entry));
  }

  void remove() throws IOException {
    for (Path file : stack.context().files().list(stack.layout().history(stack.stack()))) {
      stack.context().files().delete(file);
    }
  }

  static long nanos(Instant instant) {
    return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
  }

  private static byte[] json(HistoryEntry entry) {
    return Json.write(
        out -> {
          out.writeStartObject();
          out.writeStringField("kind", entry.kind().text());
          out.writeNumberField("startTime", entry.startTime().getEpochSecond());
          out.writeStringField("message", entry.message());
          out.writeObjectFieldStart("environment");
          out.writeEndObject();
          out.writeObjectFieldStart("config");
          out.writeEndObject();
          out.writeStringField("result", entry.result().text());
          out.writeNumberField("endTime", entry.endTime().getEpochSecond());
          out.writeObjectFieldStart("resourceChanges");
          for (Map.Entry<String, Integer> change : entry.resourceChanges().entrySet()) {
            out.writeNumberField(change.getKey(), change.getValue());
          }
          out.writeEndObject();
          out.writeEndObject();
        });
  }
}
