/** The program as the Pulumi CLI runs it. */
@NullMarked
package dev.freehold.stacks.program;

import org.jspecify.annotations.NullMarked;
