package dev.freehold.model.entry;

import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.yaml.Field;
import dev.freehold.model.yaml.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An entry before it becomes a record: its name, its layers, and what they merge to. */
public record EntrySource(EntryRef ref, Span span, List<Layer> layers, Mapping merged) {
  public EntrySource {
    layers = List.copyOf(layers);
  }

  public String name() {
    return ref.name();
  }

  /** The name that the physical name is made of: the oldest one the entry had. */
  public String lastingName() {
    List<Located<String>> old = EntryKeys.previously(merged);
    return old.isEmpty()
        ? ref.name().substring(ref.name().lastIndexOf('/') + 1)
        : old.get(0).value();
  }

  /**
   * Something that the entry holds, with the layers that say something of it.
   *
   * @param section the key that holds it, {@code tables}
   * @param word its word in references, {@code table}
   */
  public EntrySource inner(String section, String word, Field item) {
    List<Layer> own = new ArrayList<>();
    for (Layer layer : layers) {
      Mapping things = layer.values().map(section);
      if (things.has(item.key())) {
        own.add(new Layer(layer.name(), things.map(item.key())));
      }
    }
    String name = ref.name() + "/" + word + "/" + item.key();
    Mapping values = item.value() instanceof Mapping map ? map : Mapping.empty(item.value().span());
    return new EntrySource(
        new EntryRef(ref.kind(), ref.domain(), name), item.keySpan(), own, values);
  }

  /** Whether the domain's own files have it; an overlay alone makes nothing. */
  public boolean isOfDomain() {
    return layers.stream().anyMatch(layer -> layer.name().equals("domain"));
  }

  /** What every record of an entry carries. */
  public Entry entry(Map<String, Link> computed) {
    return entry(computed, EntryKeys.previously(merged).stream().map(Located::value).toList());
  }

  /** The same with earlier names that the caller knows. */
  public Entry entry(Map<String, Link> computed, List<String> previously) {
    return new Entry(
        ref,
        span,
        EntryKeys.DESCRIPTION.in(merged, ""),
        EntryKeys.guards(merged),
        previously,
        new Provenance(layers, merged, computed));
  }

  /** The place of a key's value, or of the entry when no layer sets it. */
  public Span place(String key) {
    return merged.at(key).map(node -> node.span()).orElse(span);
  }

  /** The index of the highest layer that sets the key; -1 when none does. */
  public int layerOf(String key) {
    for (int i = layers.size() - 1; i >= 0; i--) {
      if (layers.get(i).values().has(key)) {
        return i;
      }
    }
    return -1;
  }
}
