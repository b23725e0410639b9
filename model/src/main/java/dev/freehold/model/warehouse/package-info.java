/**
 * Warehouses with their tables, views and routines, validated and carried as records. The keys of
 * YAML stand in {@link dev.freehold.model.warehouse.WarehouseKeys} and {@link
 * dev.freehold.model.warehouse.ItemKeys}; must not know how Google's API spells things beyond names
 * and types.
 */
@NullMarked
package dev.freehold.model.warehouse;

import org.jspecify.annotations.NullMarked;
