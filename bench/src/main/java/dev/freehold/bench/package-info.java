/**
 * Synthetic organisations of any size, for measuring. The same size and seed give the same bytes.
 * Nothing of the program itself depends on this.
 */
@NullMarked
package dev.freehold.bench;

import org.jspecify.annotations.NullMarked;
