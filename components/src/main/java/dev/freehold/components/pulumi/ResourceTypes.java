package dev.freehold.components.pulumi;

import dev.freehold.components.pulumi.confluent.ConfluentTypes;
import dev.freehold.components.pulumi.google.GoogleTypes;
import dev.freehold.components.pulumi.kafka.KafkaTypes;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The resource types that can be registered, by token. */
public final class ResourceTypes {
  private final SortedMap<String, ResourceType> types;

  private ResourceTypes(SortedMap<String, ResourceType> types) {
    this.types = Collections.unmodifiableSortedMap(types);
  }

  /** What expansions declare, in the types of the official providers. */
  public static ResourceTypes official() {
    return of(KafkaTypes.ALL).and(ConfluentTypes.ALL).and(GoogleTypes.ALL);
  }

  public static ResourceTypes of(Collection<ResourceType> types) {
    return new ResourceTypes(new TreeMap<>()).and(types);
  }

  /** These and further ones. */
  public ResourceTypes and(Collection<ResourceType> further) {
    var all = new TreeMap<>(types);
    further.forEach(type -> all.put(type.token(), type));
    return new ResourceTypes(all);
  }

  public Optional<ResourceType> find(String token) {
    return Optional.ofNullable(types.get(token));
  }

  /** The tokens of all types. */
  public SortedSet<String> tokens() {
    return new TreeSet<>(types.keySet());
  }
}
