/**
 * Pull requests where people talk about them: one comment, labels, marks on lines. The only part of
 * the command line that opens connections itself; tokens stay in headers.
 */
@NullMarked
package dev.freehold.cli.host;

import org.jspecify.annotations.NullMarked;
