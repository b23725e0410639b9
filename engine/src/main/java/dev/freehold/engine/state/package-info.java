/**
 * The state of a stack in Pulumi's format: resources, checkpoint, file backend, lock, journal. The
 * only package of the engine that writes files, and all of that goes through {@code StateFiles}.
 * Knows neither plans nor providers.
 */
@NullMarked
package dev.freehold.engine.state;

import org.jspecify.annotations.NullMarked;
