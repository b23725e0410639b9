/**
 * What the Pulumi SDK sends for declarations, read back from the requests of a recording monitor.
 */
@NullMarked
package dev.freehold.components.pulumi;

import org.jspecify.annotations.NullMarked;
