/**
 * Columns of Protobuf schemas, of the first message of a file. Only this package knows the library
 * that parses them.
 *
 * <ul>
 *   <li>bool BOOL, signed and 32-bit integers INT64, uint64 and fixed64 NUMERIC, float and double
 *       FLOAT64, string STRING, bytes BYTES, enum STRING by name, message STRUCT;
 *   <li>google.protobuf.Timestamp TIMESTAMP, the wrappers their values' types, google.type.Date
 *       DATE, google.type.TimeOfDay TIME;
 *   <li>repeated REPEATED, map a repeated STRUCT of key and value, required REQUIRED, everything
 *       else NULLABLE, fields of a oneof included: a field of Protobuf can always be left out;
 *   <li>refused: groups, recursion, messages without fields, other imports than Google's, and Any,
 *       Struct, Value, ListValue, Duration, FieldMask.
 * </ul>
 */
@NullMarked
package dev.freehold.model.column.proto;

import org.jspecify.annotations.NullMarked;
