/**
 * JSON Schemas. A schema can be read with another when every value that the one allows is allowed
 * by the other, keyword by keyword, as in Confluent's registry under its lenient policy: a property
 * that an open object did not name is taken not to have been written. What cannot be compared, such
 * as {@code not}, must stay as it is. References lead into the same file.
 */
@NullMarked
package dev.freehold.governance.schema.json;

import org.jspecify.annotations.NullMarked;
