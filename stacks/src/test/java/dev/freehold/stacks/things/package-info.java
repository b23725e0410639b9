/** A provider of things in memory, for both engines; faults can be injected. */
@NullMarked
package dev.freehold.stacks.things;

import org.jspecify.annotations.NullMarked;
