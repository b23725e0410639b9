/**
 * Declarations: what should exist, as plain data. Expansion writes them, both engines read them. No
 * I/O and no provider in here.
 */
@NullMarked
package dev.freehold.engine.declaration;

import org.jspecify.annotations.NullMarked;
