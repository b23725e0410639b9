/**
 * What all resource types of Google's package share: how they are planned, how batches of them are
 * done, labels, and the way between property values and the JSON of the APIs.
 */
@NullMarked
package dev.freehold.providers.gcp.resource;

import org.jspecify.annotations.NullMarked;
