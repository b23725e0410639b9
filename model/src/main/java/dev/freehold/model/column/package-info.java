/**
 * Columns of tables, made of Avro, Protobuf and JSON Schema files. Knows the schema languages and
 * BigQuery's types; must not know warehouses, and opens no files.
 */
@NullMarked
package dev.freehold.model.column;

import org.jspecify.annotations.NullMarked;
