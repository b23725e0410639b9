/** Environments of platform.yaml with their clusters and values. */
@NullMarked
package dev.freehold.model.environment;

import org.jspecify.annotations.NullMarked;
