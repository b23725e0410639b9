/**
 * State in a bucket of Google Cloud Storage, in the layout that the Pulumi CLI uses there. Knows
 * objects and their generations, nothing of stacks.
 */
@NullMarked
package dev.freehold.engine.state.gcs;

import org.jspecify.annotations.NullMarked;
