/**
 * The port that a provider implements: offline Check and Diff, remote Create, Read, Update and
 * Delete in batches with a result per item. Must not know state or plans.
 */
@NullMarked
package dev.freehold.engine.provider;

import org.jspecify.annotations.NullMarked;
