/**
 * The way back: what a resource's properties mean in the words of the YAML. One line per resource
 * type; knows no plans and no rendering.
 */
@NullMarked
package dev.freehold.components.word;

import org.jspecify.annotations.NullMarked;
