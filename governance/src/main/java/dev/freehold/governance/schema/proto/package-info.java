/**
 * Protobuf schemas. Fields are known by their numbers. Two versions are compatible by the rules of
 * Confluent's registry: numbers may come and go, change their name, and change their type within a
 * group that is encoded alike; messages stay, and no two fields move into one oneof.
 */
@NullMarked
package dev.freehold.governance.schema.proto;

import org.jspecify.annotations.NullMarked;
