package dev.freehold.model.scope;

import dev.freehold.model.diagnostic.Code;
import dev.freehold.model.diagnostic.Diagnostic;
import dev.freehold.model.diagnostic.Nearest;
import dev.freehold.model.diagnostic.Problems;
import dev.freehold.model.diagnostic.Span;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Things of one sort by name; looking up one that is not there is a problem. */
public final class Known<T> {
  private final Code code;
  private final String noun;
  private final Map<String, T> things;
  private final Function<T, Span> place;
  private final Predicate<String> inDoubt;

  /**
   * @param noun "team", "topic in payments"
   * @param inDoubt whether a thing of the name may be there although it could not be read: then a
   *     miss is no fault
   */
  public Known(
      Code code,
      String noun,
      Map<String, T> things,
      Function<T, Span> place,
      Predicate<String> inDoubt) {
    this.code = code;
    this.noun = noun;
    this.things = things;
    this.place = place;
    this.inDoubt = inDoubt;
  }

  public Map<String, T> all() {
    return things;
  }

  /** The thing; a miss is reported with the nearest choice and its place. */
  public Optional<T> find(String name, Span at, Problems problems) {
    T thing = things.get(name);
    if (thing == null && !inDoubt.test(name)) {
      problems.add(miss(name, at));
    }
    return Optional.ofNullable(thing);
  }

  private Diagnostic miss(String name, Span at) {
    String detail = "there is no " + noun + " called " + name;
    Optional<String> near = Nearest.to(name, things.keySet());
    if (near.isEmpty()) {
      return Diagnostic.error(code, at, detail, Nearest.hint(name, things.keySet()));
    }
    T meant = things.get(near.get());
    Span span = meant == null ? Span.builtIn() : place.apply(meant);
    String hint = "did you mean " + near.get() + " (" + span + ")?";
    return Diagnostic.error(code, at, detail, hint);
  }
}
