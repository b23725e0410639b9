package dev.freehold.model.warehouse;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.entry.EntrySource;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.topic.SchemaFile;
import dev.freehold.model.topic.Topic;
import java.util.Optional;
import java.util.function.Function;

/** Finds the schema of a table. */
final class SourceReader {
  /** A source with the topic that it is, if it is one. */
  record Found(TableSource source, Optional<Topic> topic) {}

  private final Scope scope;
  private final Function<EntryRef, Optional<Topic>> topics;

  /**
   * @param topics every domain's
   */
  SourceReader(Scope scope, Function<EntryRef, Optional<Topic>> topics) {
    this.scope = scope;
    this.topics = topics;
  }

  /** The source; empty after a report. */
  Optional<Found> read(EntrySource table) {
    Optional<Located<String>> from = ItemKeys.FROM.in(table.merged());
    Optional<Located<String>> schema = ItemKeys.SCHEMA.in(table.merged());
    if (from.isPresent() == schema.isPresent()) {
      String detail = from.isPresent() ? "the table has two schemas" : "the table has no schema";
      scope.error(
          Code.TABLE_SOURCE,
          schema.map(Located::span).orElse(table.span()),
          detail,
          "give from: topic/name or schema: schemas/name.avsc");
      return Optional.empty();
    }
    return from.isPresent() ? from.flatMap(this::ofTopic) : schema.flatMap(this::ofFile);
  }

  private Optional<Found> ofTopic(Located<String> from) {
    Optional<EntryRef> ref = scope.existing(from);
    if (ref.isPresent() && ref.get().kind() != EntryKind.TOPIC) {
      String detail = "a table is filled from a topic, not from a " + ref.get().kind().word();
      scope.error(Code.INVALID_REFERENCE, from.span(), detail, "write topic/name");
      return Optional.empty();
    }
    if (ref.isPresent() && !scope.environment().has(ref.get().domain())) {
      absent(ref.get(), from);
      return Optional.empty();
    }
    return ref.flatMap(topics).flatMap(topic -> ofTopic(topic, from));
  }

  private void absent(EntryRef ref, Located<String> from) {
    scope.error(
        Code.NOT_IN_ENVIRONMENT,
        from.span(),
        scope.environment().name() + " does not have the domain " + ref.domain(),
        "add it to the environment's domains:, or take the schema from a file");
  }

  private Optional<Found> ofTopic(Topic topic, Located<String> from) {
    Optional<SchemaFile> value =
        topic.content().schemas().stream()
            .filter(file -> file.part() == SchemaFile.Part.VALUE)
            .findFirst();
    if (value.isEmpty()) {
      scope.error(
          Code.TABLE_SOURCE,
          from.span(),
          topic.ref() + " has no schema of its values",
          "give the topic a schema, or the table one of its own with schema:");
    }
    return value.map(
        file -> new Found(new TableSource.OfTopic(topic.ref(), file), Optional.of(topic)));
  }

  private Optional<Found> ofFile(Located<String> schema) {
    return scope
        .files()
        .find(schema, scope.problems())
        .map(
            path ->
                new SchemaFile(
                    SchemaFile.Part.VALUE, SchemaFile.Format.of(path), path, schema.span()))
        .map(file -> new Found(new TableSource.OfFile(file), Optional.empty()));
  }
}
