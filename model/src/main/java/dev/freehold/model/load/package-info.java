/**
 * Reads the files of an organisation: which there are, their bytes, their trees. The only package
 * that opens files. A file that is missing or unreadable is reported, never left out.
 */
@NullMarked
package dev.freehold.model.load;

import org.jspecify.annotations.NullMarked;
