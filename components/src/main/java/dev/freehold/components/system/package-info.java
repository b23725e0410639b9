/** The systems that a stack uses, each with its provider. */
@NullMarked
package dev.freehold.components.system;

import org.jspecify.annotations.NullMarked;
