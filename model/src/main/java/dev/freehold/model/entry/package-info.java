/**
 * What all entries of a domain share: kinds, references, guards, layers and where a value came
 * from. Must not know any single kind.
 */
@NullMarked
package dev.freehold.model.entry;

import org.jspecify.annotations.NullMarked;
