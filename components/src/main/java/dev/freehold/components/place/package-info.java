/** Where a declared resource stands in its stack, whatever system it belongs to. */
@NullMarked
package dev.freehold.components.place;

import org.jspecify.annotations.NullMarked;
