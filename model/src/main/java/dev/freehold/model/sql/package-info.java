/**
 * SQL as text: where a file names tables, and the same text with other names. Judges no SQL beyond
 * that, and opens no files.
 */
@NullMarked
package dev.freehold.model.sql;

import org.jspecify.annotations.NullMarked;
