/**
 * Property values as JSON in the form that Pulumi gives them in a checkpoint, by streaming. Knows
 * nothing of resources, files or keys.
 */
@NullMarked
package dev.freehold.engine.json;

import org.jspecify.annotations.NullMarked;
