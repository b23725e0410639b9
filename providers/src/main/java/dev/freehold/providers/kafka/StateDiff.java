package dev.freehold.providers.kafka;

import dev.freehold.engine.provider.DiffRequest;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.provider.PropertyDiff;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares what the state says with what is wanted, property by property. */
final class StateDiff {
  private final DiffRequest request;
  private final SortedMap<String, PropertyDiff> detailed = new TreeMap<>();
  private final SortedSet<String> replaces = new TreeSet<>();

  private StateDiff(DiffRequest request) {
    this.request = request;
  }

  /** Secrets are compared with the old inputs, everything else with the old outputs. */
  static StateDiff of(DiffRequest request, List<Property> properties) {
    var diff = new StateDiff(request);
    for (Property property : properties) {
      if (property.change() != Property.Change.NONE) {
        diff.compare(property);
      }
    }
    return diff;
  }

  /** Takes a difference back that means nothing. */
  StateDiff without(String property) {
    detailed.remove(property);
    replaces.remove(property);
    return this;
  }

  /** Turns a change of the property into a replacement. */
  StateDiff replacing(String property) {
    if (detailed.containsKey(property)) {
      detailed.put(property, replacement(detailed.get(property)));
      replaces.add(property);
    }
    return this;
  }

  DiffResult result(DiffResult.Order order) {
    if (detailed.isEmpty()) {
      return DiffResult.NONE;
    }
    var first = replaces.isEmpty() ? DiffResult.Order.CREATE_FIRST : order;
    return new DiffResult(List.copyOf(replaces), first, detailed);
  }

  private void compare(Property property) {
    Fields news = request.news();
    Optional<PropertyValue> wanted = news.get(property.name());
    boolean secret =
        wanted.map(PropertyValue::hasSecrets).orElse(false)
            || request
                .oldOutputs()
                .get(property.name())
                .map(PropertyValue::hasSecrets)
                .orElse(false);
    Fields olds = secret ? request.oldInputs() : request.oldOutputs();
    boolean known = !property.isMap() || news.fields(property.name()).isPresent();
    if (property.isMap() && (Values.isAbsent(wanted) || known)) {
      compareMaps(property, olds, news);
    } else {
      compare(property, property.name(), olds.get(property.name()), wanted);
    }
  }

  private void compareMaps(Property property, Fields olds, Fields news) {
    var before = Values.entries(olds, property.name());
    var after = Values.entries(news, property.name());
    if (before.isEmpty() != after.isEmpty()) {
      note(property, property.name(), before.isEmpty() ? PropertyDiff.ADD : PropertyDiff.DELETE);
      return;
    }
    var keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    for (String key : keys) {
      compare(
          property,
          Paths.of(property.name(), key),
          Optional.ofNullable(before.get(key)),
          Optional.ofNullable(after.get(key)));
    }
  }

  private void compare(
      Property property,
      String path,
      Optional<PropertyValue> before,
      Optional<PropertyValue> after) {
    boolean was = !Values.isAbsent(before);
    boolean is = !Values.isAbsent(after);
    if (was && is && !same(property, before.get(), after.get())) {
      note(property, path, PropertyDiff.UPDATE);
    } else if (was != is) {
      note(property, path, is ? PropertyDiff.ADD : PropertyDiff.DELETE);
    }
  }

  private void note(Property property, String path, PropertyDiff kind) {
    if (Paths.isIgnored(path, request.ignoreChanges())) {
      return;
    }
    boolean replace = property.change() == Property.Change.REPLACE;
    detailed.put(path, replace ? replacement(kind) : kind);
    if (replace) {
      replaces.add(property.name());
    }
  }

  private static boolean same(Property property, PropertyValue before, PropertyValue after) {
    Optional<String> was = Values.text(before);
    Optional<String> is = Values.text(after);
    if (was.isEmpty() || is.isEmpty()) {
      return before.equals(after);
    }
    boolean numeric =
        property.form() == Property.Form.NUMBERS || property.form() == Property.Form.WHOLE;
    return was.equals(is)
        || numeric
            && was.flatMap(Values::number).isPresent()
            && was.flatMap(Values::number).equals(is.flatMap(Values::number));
  }

  private static PropertyDiff replacement(PropertyDiff kind) {
    return kind.replaces() ? kind : PropertyDiff.valueOf(kind.name() + "_REPLACE");
  }
}
