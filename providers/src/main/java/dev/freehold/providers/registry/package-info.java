/**
 * Subjects of a schema registry that speaks Confluent's REST API: Check and Diff offline, the rest
 * over HTTP. Messages hold the registry's own words and never a password.
 */
@NullMarked
package dev.freehold.providers.registry;

import org.jspecify.annotations.NullMarked;
