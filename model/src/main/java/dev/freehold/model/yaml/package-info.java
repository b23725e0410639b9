/**
 * Reads a YAML file into a tree in which every node knows its place. Refuses by name whatever a
 * data file has no need of: anchors, tags, further documents, duplicate keys, and anything beyond
 * the limits. Must not know what the keys mean.
 */
@NullMarked
package dev.freehold.model.yaml;

import org.jspecify.annotations.NullMarked;
