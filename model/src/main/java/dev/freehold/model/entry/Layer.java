package dev.freehold.model.entry;

import dev.freehold.model.yaml.Mapping;

/**
 * One layer's values of an entry, as written.
 *
 * @param name "built in", "platform defaults", "template event-topic@2", "domain", "overlay prod"
 */
public record Layer(String name, Mapping values) {}
