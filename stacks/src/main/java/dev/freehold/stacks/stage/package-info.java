/**
 * The order of a run over several stacks: what somebody in another stack needs is made first, and
 * everything else at once.
 */
@NullMarked
package dev.freehold.stacks.stage;

import org.jspecify.annotations.NullMarked;
