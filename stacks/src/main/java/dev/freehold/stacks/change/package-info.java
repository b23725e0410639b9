/**
 * A plan in the words of the YAML: engine steps joined with the entries that caused them and the
 * data they lose. Values only, no rendering.
 */
@NullMarked
package dev.freehold.stacks.change;

import org.jspecify.annotations.NullMarked;
