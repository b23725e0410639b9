package dev.freehold.engine.state;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.freehold.engine.json.Json;
import dev.freehold.engine.json.ValueReader;
import dev.freehold.engine.state.LockOwner.Identity;
import dev.freehold.engine.value.Fields;
import java.io.IOException;

/** The content of a lock file: that of the CLI, and in {@code process} who exactly it is. */
record LockRecord(LockOwner owner, String timestamp) {
  private static final String PROCESS = "process";

  byte[] json() {
    return Json.write(
        out -> {
          out.writeStartObject();
          out.writeNumberField("pid", owner.pid());
          out.writeStringField("username", owner.username());
          out.writeStringField("hostname", owner.hostname());
          out.writeStringField("timestamp", timestamp);
          out.writeObjectFieldStart(PROCESS);
          out.writeStringField("boot", owner.identity().boot());
          out.writeStringField("namespace", owner.identity().namespace());
          out.writeStringField("machine", owner.identity().machine());
          out.writeStringField("start", owner.identity().start());
          out.writeEndObject();
          out.writeEndObject();
        });
  }

  static LockRecord read(byte[] json) throws IOException {
    try (JsonParser in = Json.parser(json, 0, json.length)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("no object");
      }
      Fields fields = ValueReader.fields(in);
      Fields process = fields.fields(PROCESS).orElse(Fields.EMPTY);
      var identity =
          new Identity(
              process.text("boot").orElse(""),
              process.text("namespace").orElse(""),
              process.text("machine").orElse(""),
              process.text("start").orElse(""));
      return new LockRecord(
          new LockOwner(
              fields.number("pid").orElseThrow(() -> new IOException("no pid")).longValue(),
              fields.text("username").orElse(""),
              fields.text("hostname").orElse(""),
              identity),
          fields.text("timestamp").orElse(""));
    }
  }
}
