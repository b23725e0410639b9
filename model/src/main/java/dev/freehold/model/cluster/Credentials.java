package dev.freehold.model.cluster;

import dev.freehold.model.unit.SecretRef;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** A user name (or API key) with the name of its secret, or none. */
public sealed interface Credentials {
  /** {@code {username, password}} of a Kafka cluster, {@code {key, secret}} of Confluent Cloud. */
  record Login(String username, SecretRef password) implements Credentials {}

  /** The cluster asks for none. */
  record None() implements Credentials {}

  static Credentials none() {
    return new None();
  }

  default <R> R fold(BiFunction<String, SecretRef, R> login, Supplier<R> none) {
    return this instanceof Login given ? login.apply(given.username, given.password) : none.get();
  }
}
