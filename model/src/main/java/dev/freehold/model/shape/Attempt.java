package dev.freehold.model.shape;

import dev.freehold.model.diagnostic.Code;
import java.util.Optional;
import java.util.function.Function;

/** What reading a scalar gave: the value, or what is wrong with it. */
public sealed interface Attempt<T> {
  record Read<T>(T found) implements Attempt<T> {}

  record Fault<T>(Code code, String detail, String hint) implements Attempt<T> {}

  static <T> Attempt<T> of(T value) {
    return new Read<>(value);
  }

  static <T> Attempt<T> fault(Code code, String detail, String hint) {
    return new Fault<>(code, detail, hint);
  }

  default <R> R fold(Function<T, R> read, Function<Fault<T>, R> fault) {
    return this instanceof Read<T> ok ? read.apply(ok.found) : fault.apply((Fault<T>) this);
  }

  default Optional<T> value() {
    return this instanceof Read<T> ok ? Optional.of(ok.found) : Optional.empty();
  }
}
