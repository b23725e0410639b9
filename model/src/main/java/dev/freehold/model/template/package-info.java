/** Versioned presets with typed parameters that entries are made from. */
@NullMarked
package dev.freehold.model.template;

import org.jspecify.annotations.NullMarked;
