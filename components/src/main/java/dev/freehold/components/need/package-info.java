/** What declarations give to others by name, and what they need of others, also across stacks. */
@NullMarked
package dev.freehold.components.need;

import org.jspecify.annotations.NullMarked;
