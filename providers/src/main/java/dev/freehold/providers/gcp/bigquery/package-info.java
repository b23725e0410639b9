/**
 * BigQuery: datasets, tables and views, routines, row access policies, and entries of datasets'
 * access lists. What a change of a table's schema means is decided here, offline.
 */
@NullMarked
package dev.freehold.providers.gcp.bigquery;

import org.jspecify.annotations.NullMarked;
