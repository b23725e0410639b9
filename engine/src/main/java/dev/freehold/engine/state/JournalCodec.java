package dev.freehold.engine.state;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.freehold.engine.json.Json;
import dev.freehold.engine.json.SecretForm;
import dev.freehold.engine.state.ResourceState.Mark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Entries of the journal as one JSON object each, resources as in a checkpoint.
 *
 * <p>Of an old entry only that is written by which it is found: URN, id, {@code DELETE}.
 */
final class JournalCodec {
  private static final ResourceState NOTHING =
      new ResourceStateBuilder(dev.freehold.engine.Urn.NONE, ResourceState.Kind.COMPONENT).build();

  private JournalCodec() {}

  static byte[] write(JournalEntry entry, SecretForm secrets) {
    return Json.write(
        out -> {
          var writer = new ResourceWriter(out, secrets);
          out.writeStartObject();
          body(entry, out, writer).write(out);
          out.writeEndObject();
        });
  }

  static JournalEntry read(byte[] bytes, int offset, int length) throws IOException {
    try (JsonParser in = Json.parser(bytes, offset, length)) {
      in.nextToken();
      String name = in.nextFieldName();
      in.nextToken();
      return switch (String.valueOf(name)) {
        case "base" -> new JournalEntry.Header(in.getText());
        case "begin" -> new JournalEntry.Began(operation(in));
        case "end" -> ended(in);
        case "change" -> new JournalEntry.Changed(changes(in));
        case "salt" -> new JournalEntry.Salted(in.getText());
        case "checkpoint" -> new JournalEntry.Checkpointed(in.getText());
        default -> throw new IOException("unknown entry " + name);
      };
    }
  }

  private static Json.Body body(JournalEntry entry, JsonGenerator out, ResourceWriter writer) {
    return entry.fold(
        new JournalEntry.Cases<>(
            header -> json -> json.writeStringField("base", header.base()),
            began ->
                json -> {
                  json.writeFieldName("begin");
                  DeploymentCodec.pending(out, writer, began.operation());
                },
            ended -> json -> write(json, writer, ended.ending()),
            changed -> json -> write(json, writer, "change", changed.changes()),
            salted -> json -> json.writeStringField("salt", salted.salt()),
            checkpointed -> json -> json.writeStringField("checkpoint", checkpointed.digest())));
  }

  private static void write(JsonGenerator out, ResourceWriter writer, Ending ending)
      throws IOException {
    PendingOperation operation = ending.operation();
    out.writeObjectFieldStart("end");
    out.writeFieldName("begin");
    DeploymentCodec.pending(
        out, writer, new PendingOperation(found(operation.resource()), operation.type()));
    write(out, writer, "change", ending.changes());
    out.writeEndObject();
  }

  private static void write(
      JsonGenerator out, ResourceWriter writer, String name, List<StateChange> changes)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (StateChange change : changes) {
      write(out, writer, change);
    }
    out.writeEndArray();
  }

  private static void write(JsonGenerator out, ResourceWriter writer, StateChange change)
      throws IOException {
    Json.Body body =
        change.fold(
            new StateChange.Cases<>(
                added -> json -> pair(json, writer, "add", NOTHING, added.state()),
                replaced -> json -> pair(json, writer, "replace", replaced.old(), replaced.state()),
                amended -> json -> pair(json, writer, "amend", amended.old(), amended.state()),
                removed -> json -> pair(json, writer, "remove", removed.old(), NOTHING)));
    body.write(out);
  }

  private static void pair(
      JsonGenerator out, ResourceWriter writer, String kind, ResourceState old, ResourceState state)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("kind", kind);
    if (old != NOTHING) {
      out.writeFieldName("old");
      writer.write(found(old));
    }
    if (state != NOTHING) {
      out.writeFieldName("new");
      writer.write(state);
    }
    out.writeEndObject();
  }

  private static ResourceState found(ResourceState state) {
    var key = ResourceState.builder(state.urn(), state.kind()).id(state.id());
    return state.is(Mark.DELETE) ? key.mark(Mark.DELETE).build() : key.build();
  }

  private static JournalEntry ended(JsonParser in) throws IOException {
    expect(in, "begin");
    PendingOperation operation = operation(in);
    expect(in, "change");
    return new JournalEntry.Ended(new Ending(operation, changes(in)));
  }

  private static PendingOperation operation(JsonParser in) throws IOException {
    expect(in, "resource");
    ResourceState resource = ResourceReader.read(in, new Recent());
    expect(in, "type");
    PendingOperation.Type type = DeploymentReader.type(in.getText());
    in.nextToken();
    return new PendingOperation(resource, type);
  }

  private static List<StateChange> changes(JsonParser in) throws IOException {
    var changes = new ArrayList<StateChange>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      changes.add(change(in));
    }
    return changes;
  }

  private static StateChange change(JsonParser in) throws IOException {
    expect(in, "kind");
    String kind = in.getText();
    ResourceState old = NOTHING;
    ResourceState state = NOTHING;
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      in.nextToken();
      if (name.equals("old")) {
        old = ResourceReader.read(in, new Recent());
      } else {
        state = ResourceReader.read(in, new Recent());
      }
    }
    return switch (kind) {
      case "add" -> new StateChange.Added(state);
      case "replace" -> new StateChange.Replaced(old, state);
      case "amend" -> new StateChange.Amended(old, state);
      case "remove" -> new StateChange.Removed(old);
      default -> throw new IOException("unknown change " + kind);
    };
  }

  private static void expect(JsonParser in, String name) throws IOException {
    if (!name.equals(in.nextFieldName())) {
      throw new IOException("the field " + name + " is missing");
    }
    in.nextToken();
  }
}
