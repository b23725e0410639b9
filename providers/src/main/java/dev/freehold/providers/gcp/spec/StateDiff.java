package dev.freehold.providers.gcp.spec;

import dev.freehold.engine.provider.DiffRequest;
import dev.freehold.engine.provider.DiffResult;
import dev.freehold.engine.provider.PropertyDiff;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.engine.value.Text;
import dev.freehold.providers.gcp.spec.Property.Trait;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What differs between a state and what is wanted. */
public final class StateDiff {
  private final TypeSpec spec;
  private final List<String> ignored;
  private final SortedMap<String, PropertyDiff> detailed = new TreeMap<>();
  private final SortedSet<String> replaces = new TreeSet<>();

  private StateDiff(TypeSpec spec, List<String> ignored) {
    this.spec = spec;
    this.ignored = ignored;
  }

  /** Secrets are compared with the old inputs, everything else with the old outputs. */
  public static StateDiff of(TypeSpec spec, DiffRequest request, Sameness sameness) {
    var diff = new StateDiff(spec, request.ignoreChanges());
    for (Property property : spec.inputs()) {
      String name = property.name();
      if (isPlainlySame(property, request)) {
        continue;
      }
      boolean secret = isSecret(request.news(), name) || isSecret(request.oldOutputs(), name);
      Fields olds = secret ? request.oldInputs() : request.oldOutputs();
      new Comparison(sameness, (path, kind, inner) -> diff.note(path, kind, property, inner))
          .compare(property, olds.get(name), request.news().get(name));
    }
    return diff;
  }

  /** The same for a state that has just been read. */
  public static StateDiff of(TypeSpec spec, Fields state, Fields wanted, Sameness sameness) {
    return of(spec, new DiffRequest(spec.token(), "", state, state, wanted, List.of()), sameness);
  }

  /** Most properties of most resources are given neither here nor there, or are equal. */
  private static boolean isPlainlySame(Property property, DiffRequest request) {
    Optional<PropertyValue> old = request.oldOutputs().get(property.name());
    Optional<PropertyValue> now = request.news().get(property.name());
    return now.isEmpty()
        ? property.is(Trait.COMPUTED) || Values.isZero(old) && Values.isZero(property.fallback())
        : old.isPresent() && now.get() instanceof Text && now.equals(old);
  }

  private static boolean isSecret(Fields fields, String name) {
    return fields.get(name).filter(PropertyValue::hasSecrets).isPresent();
  }

  private void note(String path, PropertyDiff kind, Property top, Property inner) {
    if (!Paths.isIgnored(path, ignored)) {
      boolean replace = top.is(Trait.REPLACES) || inner.is(Trait.REPLACES) || replacesInside(inner);
      detailed.put(path, replace ? kind.replacing() : kind);
      if (replace) {
        replaces.add(top.name());
      }
    }
  }

  /** A whole object that comes or goes takes the fields along that replace. */
  private static boolean replacesInside(Property property) {
    return property.form() == Property.Form.OBJECT
        && property.fields().stream().anyMatch(field -> field.is(Trait.REPLACES));
  }

  /** Adds differences that inputs do not show. */
  public StateDiff with(Map<String, PropertyDiff> more) {
    more.forEach(
        (path, kind) -> {
          if (!Paths.isIgnored(path, ignored)) {
            detailed.put(path, kind);
          }
        });
    return this;
  }

  /** Turns a change of the property into a replacement. */
  public StateDiff replacing(String property) {
    if (detailed.containsKey(property)) {
      detailed.put(property, detailed.get(property).replacing());
      replaces.add(property);
    }
    return this;
  }

  /** Names of the properties that differ. */
  public SortedSet<String> changed() {
    var names = new TreeSet<String>();
    detailed.keySet().forEach(path -> names.add(path.split("[.\\[]")[0]));
    return names;
  }

  public DiffResult result() {
    if (detailed.isEmpty()) {
      return DiffResult.NONE;
    }
    var order = replaces.isEmpty() ? DiffResult.Order.CREATE_FIRST : spec.order();
    return new DiffResult(List.copyOf(replaces), order, detailed);
  }

  /** Differences of two maps by key, such as labels that are computed. */
  public static Map<String, PropertyDiff> ofMaps(
      String property, Map<String, String> old, Map<String, String> now) {
    var kinds = new TreeMap<String, PropertyDiff>();
    var keys = new TreeSet<>(old.keySet());
    keys.addAll(now.keySet());
    for (String key : keys) {
      if (!Optional.ofNullable(old.get(key)).equals(Optional.ofNullable(now.get(key)))) {
        PropertyDiff gone = now.containsKey(key) ? PropertyDiff.ADD : PropertyDiff.DELETE;
        boolean other = old.containsKey(key) && now.containsKey(key);
        kinds.put(Paths.key(property, key), other ? PropertyDiff.UPDATE : gone);
      }
    }
    return kinds;
  }
}
