/** One class per command: what it is called, what it takes, what it does with the modules below. */
@NullMarked
package dev.freehold.cli.command;

import org.jspecify.annotations.NullMarked;
