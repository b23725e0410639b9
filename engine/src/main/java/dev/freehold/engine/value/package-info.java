/**
 * Property values: what declarations, providers and state exchange. Immutable, ordered by key,
 * secrets stay wrapped. Must not know where values come from.
 */
@NullMarked
package dev.freehold.engine.value;

import org.jspecify.annotations.NullMarked;
