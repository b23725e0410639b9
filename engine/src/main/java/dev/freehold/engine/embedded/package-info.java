/**
 * The embedded engine: a pure planner, an executor over the dependency graph, and their glue. Held
 * to the behaviour of the Pulumi CLI.
 */
@NullMarked
package dev.freehold.engine.embedded;

import org.jspecify.annotations.NullMarked;
