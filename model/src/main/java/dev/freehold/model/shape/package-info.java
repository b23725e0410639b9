/**
 * One declaration of each key: it checks, reads, documents and gives the JSON Schema of its value.
 * Knows the sorts of values, not the entries that are made of them.
 */
@NullMarked
package dev.freehold.model.shape;

import org.jspecify.annotations.NullMarked;
