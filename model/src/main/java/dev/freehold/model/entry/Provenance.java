package dev.freehold.model.entry;

import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.yaml.Mapping;
import dev.freehold.model.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where every value of an entry came from: its layers, lowest first, and the values computed from
 * elsewhere such as a naming pattern or a placement rule.
 */
public final class Provenance {
  private final List<Layer> layers;
  private final Mapping merged;
  private final Map<String, Link> computed;

  public Provenance(List<Layer> layers, Mapping merged, Map<String, Link> computed) {
    this.layers = List.copyOf(layers);
    this.merged = merged;
    this.computed = new TreeMap<>(computed);
  }

  /** Nothing is known. */
  public static Provenance none() {
    return new Provenance(List.of(), Mapping.empty(Span.builtIn()), Map.of());
  }

  /** Every layer that set the key ({@code contract.version} goes into maps), lowest first. */
  public List<Link> chain(String key) {
    List<Link> links = new ArrayList<>();
    Optional.ofNullable(computed.get(key)).ifPresent(links::add);
    for (Layer layer : layers) {
      layer
          .values()
          .at(key)
          .ifPresent(node -> links.add(new Link(layer.name(), node.text(), node.span())));
    }
    return links;
  }

  /** The merged value as written, when any layer sets the key. */
  public Optional<Node> value(String key) {
    return merged.at(key);
  }

  /** Where the value that counts stands, when any layer sets the key. */
  public Optional<Span> span(String key) {
    List<Link> chain = chain(key);
    return chain.isEmpty() ? Optional.empty() : Optional.of(chain.get(chain.size() - 1).span());
  }

  /** The keys that any layer sets, sorted, computed ones included. */
  public List<String> keys() {
    TreeMap<String, Boolean> keys = new TreeMap<>();
    computed.keySet().forEach(key -> keys.put(key, true));
    merged.fields().forEach(field -> keys.put(field.key(), true));
    return List.copyOf(keys.keySet());
  }
}
