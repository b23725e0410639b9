/**
 * The executable {@code pulumi-resource-freehold}: the package {@code freehold} as a Pulumi plugin.
 * Standard output carries the port and nothing else.
 */
@NullMarked
package dev.freehold.providers.plugin;

import org.jspecify.annotations.NullMarked;
