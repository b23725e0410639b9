package dev.freehold.providers.gcp.resource;

import dev.freehold.engine.provider.PropertyDiff;
import dev.freehold.engine.value.Fields;
import dev.freehold.engine.value.Null;
import dev.freehold.engine.value.PropertyValue;
import dev.freehold.providers.gcp.spec.StateDiff;
import dev.freehold.providers.gcp.spec.Values;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The three label maps of a resource: what a program gives, that and what the provider adds ({@code
 * pulumiLabels}), and everything that is on the resource ({@code effectiveLabels}). Labels that
 * others have put there are left alone.
 */
public final class Labels {
  private static final String GIVEN = "labels";
  private static final String MANAGED = "pulumiLabels";
  private static final String ALL = "effectiveLabels";
  private static final String ATTRIBUTION = "goog-pulumi-provisioned";

  private Labels() {}

  /** What a new resource is made with. */
  public static SortedMap<String, String> created(Fields inputs, Settings settings) {
    SortedMap<String, String> labels = Values.map(inputs, GIVEN);
    if (settings.attribution()) {
      labels.putIfAbsent(ATTRIBUTION, "true");
    }
    return labels;
  }

  /** What is managed after an update: the provider's own additions stay as they are. */
  public static SortedMap<String, String> managed(Fields oldOutputs, Fields news) {
    SortedMap<String, String> labels = Values.map(oldOutputs, MANAGED);
    labels.keySet().removeAll(Values.map(oldOutputs, GIVEN).keySet());
    labels.putAll(Values.map(news, GIVEN));
    return labels;
  }

  /** The part of a request that changes them: null for what goes away. */
  public static Fields patch(Fields oldOutputs, Fields news) {
    SortedMap<String, String> managed = managed(oldOutputs, news);
    var values = new TreeMap<String, PropertyValue>(Values.fields(managed).values());
    for (String key : Values.map(oldOutputs, MANAGED).keySet()) {
      values.putIfAbsent(key, new Null());
    }
    return new Fields(values);
  }

  /** The differences that those of {@code labels} bring with them. */
  public static Map<String, PropertyDiff> differences(Fields oldOutputs, Fields news) {
    if (news.get(GIVEN).filter(PropertyValue::hasUnknowns).isPresent()) {
      return Map.of();
    }
    SortedMap<String, String> before = Values.map(oldOutputs, MANAGED);
    SortedMap<String, String> after = managed(oldOutputs, news);
    SortedMap<String, String> all = Values.map(oldOutputs, ALL);
    var wanted = new TreeMap<>(all);
    wanted.keySet().removeAll(before.keySet());
    wanted.putAll(after);
    var differences = new TreeMap<>(StateDiff.ofMaps(MANAGED, before, after));
    differences.putAll(StateDiff.ofMaps(ALL, all, wanted));
    return differences;
  }

  /**
   * The three maps in the state.
   *
   * @param managed keys that are this program's; empty when something is imported
   * @param given keys that the program itself gives
   */
  public static Fields outputs(Fields outputs, Fields answer, Keys keys) {
    SortedMap<String, String> all = Values.map(answer, GIVEN);
    var managed = new TreeMap<>(all);
    managed.keySet().retainAll(keys.managed());
    var given = new TreeMap<>(all);
    given.keySet().retainAll(keys.given());
    return outputs
        .with(GIVEN, orNull(given))
        .with(MANAGED, Values.fields(managed))
        .with(ALL, Values.fields(all));
  }

  /** Which labels are whose. */
  public record Keys(Set<String> managed, Set<String> given) {
    /** Of what was made or changed with these inputs. */
    public static Keys of(SortedMap<String, String> managed, Fields inputs) {
      return new Keys(managed.keySet(), Values.map(inputs, GIVEN).keySet());
    }

    /** Of what was read: as before; when it is imported, all are the program's. */
    public static Keys of(Fields oldOutputs, Fields answer) {
      if (oldOutputs.isEmpty()) {
        SortedMap<String, String> all = Values.map(answer, GIVEN);
        SortedMap<String, String> given = new TreeMap<>(all);
        given.remove(ATTRIBUTION);
        return new Keys(all.keySet(), given.keySet());
      }
      return new Keys(
          Values.map(oldOutputs, MANAGED).keySet(), Values.map(oldOutputs, GIVEN).keySet());
    }
  }

  private static PropertyValue orNull(SortedMap<String, String> map) {
    return map.isEmpty() ? new Null() : Values.fields(map);
  }
}
