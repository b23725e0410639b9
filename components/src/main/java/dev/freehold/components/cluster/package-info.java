/**
 * What a kind of cluster is made of, as declarations of the official provider's types: Kafka and
 * Confluent Cloud. Knows resource types, no domains.
 */
@NullMarked
package dev.freehold.components.cluster;

import org.jspecify.annotations.NullMarked;
