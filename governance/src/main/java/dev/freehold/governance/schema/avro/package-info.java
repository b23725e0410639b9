/** Avro schemas. What a reader can read is decided by Avro's own rules of schema resolution. */
@NullMarked
package dev.freehold.governance.schema.avro;

import org.jspecify.annotations.NullMarked;
