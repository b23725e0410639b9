/**
 * The official {@code confluentcloud} provider's types: the names of their properties for the SDK.
 */
@NullMarked
package dev.freehold.components.pulumi.confluent;

import org.jspecify.annotations.NullMarked;
