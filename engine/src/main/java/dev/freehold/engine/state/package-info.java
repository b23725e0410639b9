/**
 * The state of a stack in Pulumi's format: resources, checkpoint, file backend, lock, journal. The
 * only package of the engine that opens files.
 */
@NullMarked
package dev.freehold.engine.state;

import org.jspecify.annotations.NullMarked;
