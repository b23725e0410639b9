package dev.freehold.model.template;

import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryKind;
import dev.freehold.model.yaml.Mapping;
import java.util.Map;
import java.util.Set;

/**
 * A versioned preset.
 *
 * @param upgradesFrom the older versions whose entries move to this one by themselves
 */
public record Template(
    String name,
    int version,
    EntryKind kind,
    Map<String, Parameter> parameters,
    Mapping values,
    Set<String> upgradesFrom,
    Span span) {
  /** {@code event-topic@2}. */
  public String id() {
    return name + "@" + version;
  }
}
