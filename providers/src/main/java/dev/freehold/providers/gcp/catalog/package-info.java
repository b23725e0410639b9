/**
 * Data Catalog's taxonomies and policy tags, which columns carry, and the data policies that mask
 * such columns. Taxonomies and tags get their names from the system.
 */
@NullMarked
package dev.freehold.providers.gcp.catalog;

import org.jspecify.annotations.NullMarked;
