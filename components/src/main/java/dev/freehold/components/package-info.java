/**
 * From a platform to declarations: pure functions, no I/O, no clock, the same order in, the same
 * bytes out. What is declared here both engines apply.
 */
@NullMarked
package dev.freehold.components;

import org.jspecify.annotations.NullMarked;
