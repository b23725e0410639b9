package dev.freehold.governance.contract;

import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryRef;
import java.util.function.Predicate;

/**
 * A change that may break somebody.
 *
 * @param thing by the name it had
 * @param now by the name it has; the same where it is gone
 * @param place where it is written; empty for what no longer is
 * @param concerns which consumers
 */
record Finding(
    Break.Kind kind,
    EntryRef thing,
    EntryRef now,
    String field,
    String what,
    String place,
    Predicate<Consumer> concerns) {

  /** One about a thing that is gone. */
  static Finding gone(EntryRef thing, String what) {
    return new Finding(Break.Kind.REMOVED, thing, thing, "", what, "", consumer -> true);
  }

  /** One about a thing that goes by another name. */
  static Finding renamed(EntryRef thing, EntryRef now, Span at) {
    String what = "it is " + now.local() + " from now on";
    return new Finding(Break.Kind.MOVED, thing, thing, "", what, at.toString(), consumer -> true);
  }

  /** One about all of a thing. */
  static Finding whole(Break.Kind kind, EntryRef thing, EntryRef now, String what, Span at) {
    return new Finding(kind, thing, now, "", what, at.toString(), consumer -> true);
  }

  /** One about a field. */
  static Finding field(
      Break.Kind kind, EntryRef thing, EntryRef now, String field, String what, Span at) {
    return new Finding(
        kind, thing, now, field, what, at.toString(), consumer -> consumer.reads().touch(field));
  }

  /** The same for some consumers only. */
  Finding only(Predicate<Consumer> some) {
    return new Finding(kind, thing, now, field, what, place, concerns.and(some));
  }
}
