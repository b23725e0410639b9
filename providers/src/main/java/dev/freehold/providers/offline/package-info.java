/**
 * Providers that plan and never apply: Check and Diff from an excerpt of the official provider's
 * schema. For systems that only the engine {@code pulumi} can reach. Opens no connection.
 */
@NullMarked
package dev.freehold.providers.offline;

import org.jspecify.annotations.NullMarked;
