/**
 * Stacks: one per domain and environment. Which there are, what they declare, and which of the
 * backend nobody declares any more.
 */
@NullMarked
package dev.freehold.stacks;

import org.jspecify.annotations.NullMarked;
