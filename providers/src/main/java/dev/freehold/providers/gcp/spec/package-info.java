/**
 * What the types of Google's package are: properties, defaults, and what a change of each means, in
 * the words of the official provider. Judges inputs and compares them with a state, offline; knows
 * no request.
 */
@NullMarked
package dev.freehold.providers.gcp.spec;

import org.jspecify.annotations.NullMarked;
