package dev.freehold.governance.contract;

import dev.freehold.governance.contract.Consumer.Contact;
import dev.freehold.governance.contract.Consumer.Means;
import dev.freehold.model.entry.EntryRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A change that breaks somebody.
 *
 * @param thing what changes: a topic, a warehouse, or what is in one
 * @param field its field or column; empty when it concerns all of it
 * @param what happens to it, as a clause: {@code field email is removed}
 * @param place where it is written; empty for what no longer is
 * @param consumers whom it breaks, at least one
 * @param grants where access that a consumer needs is given, so that it can be given an end
 */
public record Break(
    Kind kind,
    EntryRef thing,
    String field,
    String what,
    String place,
    List<Consumer> consumers,
    List<String> grants) {
  /** What sort of change. */
  public enum Kind {
    /** It is no longer there. */
    REMOVED,
    /** It is somewhere else, or has another physical name. */
    MOVED,
    /** A field goes or changes. */
    FIELD,
    /** The schema goes, or is not compatible as the contract promises. */
    SCHEMA,
    /** Records go sooner than the contract promises. */
    RETENTION,
    /** The contract has another major version than they rely on. */
    VERSION,
    /** They may no longer read it. */
    ACCESS
  }

  public Break {
    consumers = List.copyOf(consumers);
    grants = List.copyOf(grants);
  }

  /** Those of other domains that say so: the change waits for them. */
  public List<Consumer> holders() {
    return consumers.stream().filter(Consumer::holdsUp).toList();
  }

  /** Whether the change is held up. */
  public boolean blocks() {
    return consumers.stream().anyMatch(Consumer::holdsUp);
  }

  /** One sentence without a full stop, with everybody whom it breaks. */
  public String text() {
    List<Consumer> named = blocks() ? holders() : consumers;
    return what + "; " + named.stream().map(Consumer::text).collect(Collectors.joining("; "));
  }

  /** What can be done about it, each as a sentence without a full stop. */
  public List<String> waysOut() {
    List<String> ways = new ArrayList<>();
    ways.add(
        switch (kind) {
          case REMOVED, MOVED -> "keep " + thing.local() + " until nobody uses it";
          case ACCESS -> "leave the access until nobody uses it";
          case RETENTION -> "keep records as long as the contract promises";
          case FIELD, SCHEMA, VERSION ->
              "publish the new version beside it, such as "
                  + thing.local()
                  + "-next, and let them move";
        });
    if (!grants.isEmpty()) {
      ways.add(
          "agree on a last day and put it as until: on the grant, "
              + String.join(", ", grants)
              + "; after it the use no longer counts");
    }
    Map<Contact, Set<String>> talks = new LinkedHashMap<>();
    for (Consumer each : holders()) {
      talks.computeIfAbsent(each.contact(), who -> new LinkedHashSet<>()).add(letGo(each));
    }
    talks.forEach(
        (who, lines) ->
            ways.add("talk to " + who + ": they can take out " + String.join(" and ", lines)));
    return ways;
  }

  private String letGo(Consumer holder) {
    if (field.isEmpty() || holder.means() != Means.USE) {
      return holder.span().toString();
    }
    return holder.reads() instanceof Reads.Fields
        ? field + " in " + holder.span()
        : holder.span() + " or name the fields that they read there";
  }
}
