/**
 * The list of services that a local environment can run; a new one adds its line here.
 *
 * <p>It knows how to make each service from the same few facts, and nothing else.
 */
@NullMarked
package dev.freehold.local.catalog;

import org.jspecify.annotations.NullMarked;
