/**
 * Many stacks at once: plans, runs and their progress, each stack by itself and a failure of one
 * never the end of another.
 */
@NullMarked
package dev.freehold.stacks.fleet;

import org.jspecify.annotations.NullMarked;
