/**
 * The organisation's folder at another commit of its git repository, read from the repository and
 * never checked out.
 */
@NullMarked
package dev.freehold.cli.revision;

import org.jspecify.annotations.NullMarked;
