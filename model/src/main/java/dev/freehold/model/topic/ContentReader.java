package dev.freehold.model.topic;

import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.shape.Key;
import dev.freehold.model.unit.TimeLimit;
import dev.freehold.model.unit.Times;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a topic holds: its schema files and its contract. */
public final class ContentReader {
  private final Scope scope;

  ContentReader(Scope scope) {
    this.scope = scope;
  }

  List<SchemaFile> schemas(Mapping values) {
    Optional<Node> node = values.get("schema");
    if (node.isEmpty()) {
      return List.of();
    }
    List<SchemaFile> files = new ArrayList<>();
    if (node.get() instanceof Mapping both) {
      add(SchemaFile.Part.KEY, both, TopicKeys.KEY_SCHEMA, files);
      add(SchemaFile.Part.VALUE, both, TopicKeys.VALUE_SCHEMA, files);
    } else {
      Located<String> file = new Located<>(node.get().text(), node.get().span());
      add(SchemaFile.Part.VALUE, file, files);
    }
    return files;
  }

  private void add(SchemaFile.Part part, Mapping schemas, Key<String> key, List<SchemaFile> files) {
    key.in(schemas).ifPresent(file -> add(part, file, files));
  }

  private void add(SchemaFile.Part part, Located<String> file, List<SchemaFile> files) {
    scope
        .files()
        .find(file, scope.problems())
        .ifPresent(
            path -> files.add(new SchemaFile(part, SchemaFile.Format.of(path), path, file.span())));
  }

  /** The promise of an entry's values. */
  static Contract contract(Mapping values) {
    if (!values.has("contract")) {
      return Contract.none();
    }
    Mapping contract = values.map("contract");
    return new Contract(
        TopicKeys.CONTRACT_VERSION.in(contract, ""),
        TopicKeys.VISIBILITY.in(contract, ""),
        TopicKeys.COMPATIBILITY.in(contract, ""),
        TopicKeys.KEPT.in(contract).map(Located::value).orElse(TimeLimit.of(Duration.ZERO)),
        TopicKeys.FRESHNESS.in(contract).map(time -> Times.text(time.value())).orElse(""),
        TopicKeys.STATUS.in(contract, ""));
  }
}
