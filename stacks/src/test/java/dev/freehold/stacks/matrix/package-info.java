/** The same cases on both engines; what they must give was recorded from the Pulumi CLI. */
@NullMarked
package dev.freehold.stacks.matrix;

import org.jspecify.annotations.NullMarked;
