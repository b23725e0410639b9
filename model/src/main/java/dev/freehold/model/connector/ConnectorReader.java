package dev.freehold.model.connector;

import dev.freehold.model.connector.ConnectorType.Direction;
import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.diagnostic.Nearest;
import dev.freehold.model.entry.EntryKeys;
import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.entry.EntrySource;
import dev.freehold.model.environment.NameKind;
import dev.freehold.model.scope.Scope;
import dev.freehold.model.shape.Addresses;
import dev.freehold.model.shape.Attempt;
import dev.freehold.model.shape.Key;
import dev.freehold.model.shape.Shapes;
import dev.freehold.model.yaml.Field;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import dev.freehold.model.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Makes connectors of merged entries and checks them against their type. */
public final class ConnectorReader {
  private final Scope scope;

  public ConnectorReader(Scope scope) {
    this.scope = scope;
  }

  /** The type of a checked file of connector-types. */
  public static Optional<ConnectorType> type(Mapping file) {
    return ConnectorKeys.NAME
        .in(file)
        .map(
            name ->
                new ConnectorType(
                    name.value(),
                    ConnectorKeys.DIRECTION.in(file, "source").equals("source")
                        ? Direction.SOURCE
                        : Direction.SINK,
                    ConnectorKeys.CLASS.in(file, ""),
                    file,
                    name.span()));
  }

  /** The connector; empty after a report. */
  public Optional<Connector> read(EntrySource source) {
    Mapping values = source.merged();
    return ConnectorKeys.TYPE
        .in(values)
        .flatMap(
            name ->
                scope
                    .catalogue()
                    .connectorTypes()
                    .find(name.value(), name.span(), scope.problems()))
        .map(type -> connector(source, type));
  }

  private Connector connector(EntrySource source, ConnectorType type) {
    Mapping values = source.merged();
    checkKeys(values, type);
    checkDirection(values, type);
    checkRequired(source, type);
    ConnectorKeys.INTO
        .in(values)
        .ifPresent(
            name ->
                scope.exists(
                    new EntryRef(EntryKind.WAREHOUSE, scope.domain(), name.value()), name.span()));
    String name =
        scope.catalogue().naming().name(NameKind.CONNECTOR, scope.domain(), source.lastingName());
    return new Connector(
        source.entry(Map.of()),
        EntryKeys.PHYSICAL_NAME.in(values, name),
        type,
        topics(values),
        Shapes.values(ConnectorKeys.TABLES.in(values, List.of())),
        ConnectorKeys.TASKS.in(values, 1),
        scope.dataClass(ConnectorKeys.DATA_CLASS.in(values)),
        values);
  }

  private List<EntryRef> topics(Mapping values) {
    List<EntryRef> topics = new ArrayList<>();
    for (Located<String> name : ConnectorKeys.TOPICS.in(values, List.of())) {
      EntryRef ref = new EntryRef(EntryKind.TOPIC, scope.domain(), name.value());
      if (scope.exists(ref, name.span())) {
        topics.add(ref);
      }
    }
    return topics;
  }

  private void checkKeys(Mapping values, ConnectorType type) {
    Map<String, Located<Mapping>> own = ConnectorKeys.KEYS.in(type.values(), Map.of());
    TreeSet<String> known = new TreeSet<>(own.keySet());
    ConnectorKeys.SHAPE.keys().stream().map(Key::name).forEach(known::add);
    for (Field field : values.fields()) {
      if (!known.contains(field.key())) {
        String detail = "a connector of type " + type.name() + " has no key " + field.key();
        scope.error(Code.UNKNOWN_KEY, field.keySpan(), detail, Nearest.hint(field.key(), known));
      } else if (own.containsKey(field.key())) {
        checkType(field, own.get(field.key()));
      }
    }
  }

  private void checkType(Field field, Located<Mapping> declared) {
    String type = declared.value().get("type").map(Node::text).orElse("text");
    Node value = field.value();
    boolean good =
        switch (type) {
          case "map" -> value instanceof Mapping;
          case "list" -> value instanceof dev.freehold.model.yaml.Sequence;
          default -> value instanceof Scalar;
        };
    if (!good) {
      String detail = field.key() + " is " + value.described();
      scope.error(Code.WRONG_TYPE, value.span(), detail, "give " + type);
      return;
    }
    boolean secret = type.equals("secret") || field.key().equals("password");
    if (secret) {
      checkSecret(value);
    } else if (value instanceof Mapping map) {
      map.get("password").ifPresent(this::checkSecret);
    }
  }

  private void checkSecret(Node value) {
    if (value instanceof Scalar scalar
        && Addresses.secret().reader().apply(scalar)
            instanceof Attempt.Fault<dev.freehold.model.unit.SecretRef> fault) {
      scope.error(fault.code(), scalar.span(), fault.detail(), fault.hint());
    }
  }

  private void checkRequired(EntrySource source, ConnectorType type) {
    ConnectorKeys.KEYS
        .in(type.values(), Map.of())
        .forEach(
            (name, key) -> {
              boolean required =
                  key.value().get("required").map(Node::text).orElse("").equals("true");
              if (required && !source.merged().has(name)) {
                String detail = "a connector of type " + type.name() + " needs " + name;
                scope.error(Code.MISSING_KEY, source.span(), detail, "add " + name + ":");
              }
            });
  }

  private void checkDirection(Mapping values, ConnectorType type) {
    List<Key<?>> wrong =
        type.direction() == Direction.SOURCE
            ? List.of(ConnectorKeys.TOPICS, ConnectorKeys.INTO)
            : List.of(ConnectorKeys.TABLES);
    for (Key<?> key : wrong) {
      values
          .field(key.name())
          .ifPresent(
              field ->
                  scope.error(
                      Code.CONNECTOR_DIRECTION,
                      field.keySpan(),
                      type.name() + " is a " + (wrong.size() > 1 ? "source" : "sink"),
                      "remove " + key.name() + " or choose another type"));
    }
  }
}
