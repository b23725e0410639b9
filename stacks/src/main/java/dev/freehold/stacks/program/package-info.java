/**
 * The program that Pulumi.yaml names: registers the domain and environment that the stack's name
 * says. Started by the Pulumi CLI, which takes its messages.
 */
@NullMarked
package dev.freehold.stacks.program;

import org.jspecify.annotations.NullMarked;
