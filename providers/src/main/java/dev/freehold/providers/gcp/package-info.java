/**
 * Google's package {@code gcp} for the types that a warehouse needs: the official provider's ids,
 * properties and rules, over the REST APIs. Planning is offline; nothing is connected, and nothing
 * of Google's is loaded, before the first remote call.
 */
@NullMarked
package dev.freehold.providers.gcp;

import org.jspecify.annotations.NullMarked;
