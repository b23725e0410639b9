/**
 * What the official providers accept, by excerpts of their published package schemas (Apache-2.0),
 * and the check that everything declared is accepted.
 */
@NullMarked
package dev.freehold.components.schema;

import org.jspecify.annotations.NullMarked;
