/**
 * The Kafka provider of the embedded engine: topics, ACLs, quotas and SCRAM credentials.
 *
 * <p>Answers to the official provider's tokens, properties, ids and replace rules. A {@code Kind}
 * is what is known offline, without Kafka's client loaded; {@code Operations} are what is asked of
 * a cluster, always in batches with a result per item. Must not know stacks, domains or plans.
 */
@NullMarked
package dev.freehold.providers.kafka;

import org.jspecify.annotations.NullMarked;
