/**
 * The plan: steps and their differences as values, ready to be rendered, tested or compared. Knows
 * nothing of how steps are found or done.
 */
@NullMarked
package dev.freehold.engine.plan;

import org.jspecify.annotations.NullMarked;
