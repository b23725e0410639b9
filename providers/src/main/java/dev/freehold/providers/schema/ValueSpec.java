package dev.freehold.providers.schema;

import java.util.List;
import java.util.function.Function;

/** The form of a property's value. */
public sealed interface ValueSpec {
  <R> R fold(Function<Scalar, R> scalar, Function<ListOf, R> list, Function<ObjectType, R> object);

  /** A single value. */
  enum Scalar implements ValueSpec {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN;

    @Override
    public <R> R fold(
        Function<Scalar, R> scalar, Function<ListOf, R> list, Function<ObjectType, R> object) {
      return scalar.apply(this);
    }
  }

  /** A list of one form. */
  record ListOf(ValueSpec element) implements ValueSpec {
    @Override
    public <R> R fold(
        Function<Scalar, R> scalar, Function<ListOf, R> list, Function<ObjectType, R> object) {
      return list.apply(this);
    }
  }

  /**
   * An object type of the package.
   *
   * @param token {@code package:module:Name}
   */
  record ObjectType(String token, String description, List<PropertySpec> properties)
      implements ValueSpec {
    public ObjectType {
      properties = List.copyOf(properties);
    }

    @Override
    public <R> R fold(
        Function<Scalar, R> scalar, Function<ListOf, R> list, Function<ObjectType, R> object) {
      return object.apply(this);
    }
  }
}
