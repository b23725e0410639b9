/**
 * Whether two versions of a schema can be read by each other's readers, and which fields a reader
 * loses. Works on texts alone, offline. A library is loaded with the first schema of its format
 * that differs.
 */
@NullMarked
package dev.freehold.governance.schema;

import org.jspecify.annotations.NullMarked;
