/**
 * Which steps lose data, and what: deletes, replacements, shorter retention, compaction. Their own
 * class in every plan.
 */
@NullMarked
package dev.freehold.components.loss;

import org.jspecify.annotations.NullMarked;
