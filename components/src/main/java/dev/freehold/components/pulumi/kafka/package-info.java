/** The official {@code kafka} provider's types: the names of their properties for the SDK. */
@NullMarked
package dev.freehold.components.pulumi.kafka;

import org.jspecify.annotations.NullMarked;
