/** Warehouses with their tables and views, validated and carried as records. */
@NullMarked
package dev.freehold.model.warehouse;

import org.jspecify.annotations.NullMarked;
