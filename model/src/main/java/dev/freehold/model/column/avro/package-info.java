/**
 * Columns of Avro schemas, as BigQuery's own loads with logical types make them; where the Connect
 * sink differs, or either would guess, the schema is refused. Only this package knows Avro's
 * library.
 *
 * <ul>
 *   <li>boolean BOOL, int and long INT64, float and double FLOAT64, bytes and fixed BYTES, string
 *       and enum STRING, record STRUCT;
 *   <li>date DATE, time-millis and time-micros TIME, timestamp-millis and timestamp-micros
 *       TIMESTAMP, local-timestamp-millis and local-timestamp-micros DATETIME, uuid STRING, decimal
 *       NUMERIC where that is wide enough, else BIGNUMERIC;
 *   <li>a union with null NULLABLE, everything else REQUIRED; array REPEATED; map a repeated STRUCT
 *       of key and value;
 *   <li>refused: other unions, arrays in arrays, null in arrays, recursion, duration, times of
 *       nanoseconds, decimals that are too wide.
 * </ul>
 */
@NullMarked
package dev.freehold.model.column.avro;

import org.jspecify.annotations.NullMarked;
