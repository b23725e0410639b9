package dev.freehold.components.warehouse;

import dev.freehold.components.place.Place;
import dev.freehold.engine.declaration.Alias;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Options.Flag;
import dev.freehold.engine.declaration.Origin;
import dev.freehold.engine.value.Fields;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a dataset and everything in it have in common.
 *
 * @param name unique in its warehouse
 * @param id the id that BigQuery knows
 * @param previously earlier names, oldest first
 * @param flags {@code PROTECT} and {@code RETAIN_ON_DELETE}
 */
public record Thing(
    String name,
    String id,
    String description,
    SortedMap<String, String> labels,
    List<String> previously,
    Set<Flag> flags,
    Start start,
    Origin origin) {
  /** What is done when the stack does not have it yet. */
  public enum Start {
    CREATE,
    IMPORT
  }

  public Thing {
    labels = new TreeMap<>(labels);
    previously = List.copyOf(previously);
    flags = Set.copyOf(flags);
  }

  /** One that is new, has no labels, and may be deleted. */
  public static Thing named(String name, String id) {
    var labels = new TreeMap<String, String>();
    return new Thing(name, id, "", labels, List.of(), Set.of(), Start.CREATE, Origin.NONE);
  }

  Thing named(String other) {
    return new Thing(other, id, description, labels, previously, flags, start, origin);
  }

  Thing described(String text) {
    return new Thing(name, id, text, labels, previously, flags, start, origin);
  }

  Thing with(Flag flag) {
    var all = EnumSet.of(flag);
    all.addAll(flags);
    return new Thing(name, id, description, labels, previously, all, start, origin);
  }

  void describe(Fields.Builder inputs) {
    if (!description.isEmpty()) {
      inputs.put("description", description);
    }
    if (!labels.isEmpty()) {
      inputs.put("labels", labels);
    }
  }

  /**
   * Its place below a warehouse, under this name of the warehouse and of itself, and known by all
   * earlier ones.
   *
   * @param providerId what it is imported by
   */
  Place in(Thing warehouse, DeclarationId parent, String providerId) {
    var aliases = new ArrayList<Alias>();
    previously.forEach(old -> aliases.add(Alias.named(warehouse.name + "/" + old)));
    for (String oldWarehouse : warehouse.previously) {
      previously.forEach(old -> aliases.add(Alias.named(oldWarehouse + "/" + old)));
      aliases.add(Alias.named(oldWarehouse + "/" + name));
    }
    Place place = Place.of(warehouse.name + "/" + name, parent, origin).with(aliases, flags);
    return start == Start.IMPORT ? place.importing(providerId) : place;
  }
}
