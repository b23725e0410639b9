/** Both engines on one state, with the real Pulumi CLI where there is one. */
@NullMarked
package dev.freehold.stacks.engines;

import org.jspecify.annotations.NullMarked;
