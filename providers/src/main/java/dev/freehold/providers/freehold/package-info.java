/**
 * The package {@code freehold}: resource types that no official Pulumi provider has, each served by
 * the package of its system. The same class works inside the embedded engine and as a plugin.
 */
@NullMarked
package dev.freehold.providers.freehold;

import org.jspecify.annotations.NullMarked;
