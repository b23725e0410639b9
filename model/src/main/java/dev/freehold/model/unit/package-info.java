/**
 * Values with units and the types that stand for a day, a secret or a size. Must not know where a
 * value is used.
 */
@NullMarked
package dev.freehold.model.unit;

import org.jspecify.annotations.NullMarked;
