/**
 * What a warehouse becomes: a dataset with its tables, views and routines, masks of classified
 * columns, and one access per principal.
 */
@NullMarked
package dev.freehold.components.warehouse;

import org.jspecify.annotations.NullMarked;
