/** Values to text and JSON. No decisions, no I/O. */
@NullMarked
package dev.freehold.cli.render;

import org.jspecify.annotations.NullMarked;
