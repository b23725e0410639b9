/** Where output goes: colour only on a terminal, progress on what takes longer than a second. */
@NullMarked
package dev.freehold.cli.terminal;

import org.jspecify.annotations.NullMarked;
