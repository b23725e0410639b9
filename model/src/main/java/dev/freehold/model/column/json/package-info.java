/**
 * Columns of JSON Schema, in the terms of every draft from 4 on.
 *
 * <ul>
 *   <li>boolean BOOL, integer INT64, number FLOAT64, string STRING, with format date-time
 *       TIMESTAMP, date DATE, time TIME, with contentEncoding base64 BYTES; object with properties
 *       STRUCT;
 *   <li>object with only additionalProperties of one schema a repeated STRUCT of key and value;
 *       array of one schema REPEATED;
 *   <li>required REQUIRED, unless null is allowed too; all else NULLABLE;
 *   <li>$ref within the file, and anyOf or oneOf of one schema and null, allOf of one schema;
 *   <li>refused: everything else, by name: other unions, tuples, arrays in arrays, recursion,
 *       objects without properties, $ref to other files, conditions.
 * </ul>
 */
@NullMarked
package dev.freehold.model.column.json;

import org.jspecify.annotations.NullMarked;
