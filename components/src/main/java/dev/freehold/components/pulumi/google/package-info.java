/**
 * The types of the official {@code gcp} provider as the SDK needs them: names of properties only.
 */
@NullMarked
package dev.freehold.components.pulumi.google;

import org.jspecify.annotations.NullMarked;
