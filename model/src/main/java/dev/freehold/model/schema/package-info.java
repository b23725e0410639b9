/**
 * Writes the language's JSON Schema from the key declarations; nothing here is kept by hand. The
 * only package that uses Jackson, so that loading never does.
 */
@NullMarked
package dev.freehold.model.schema;

import org.jspecify.annotations.NullMarked;
