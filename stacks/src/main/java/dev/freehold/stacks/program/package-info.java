/**
 * The program that the Pulumi CLI runs for a stack: it registers the declarations and nothing else.
 * The only package here that knows Pulumi's SDK, so that it is not loaded without need.
 */
@NullMarked
package dev.freehold.stacks.program;

import org.jspecify.annotations.NullMarked;
