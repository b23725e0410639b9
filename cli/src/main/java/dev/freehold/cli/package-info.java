/** The command line: the only module that prints and that decides exit codes. */
@NullMarked
package dev.freehold.cli;

import org.jspecify.annotations.NullMarked;
