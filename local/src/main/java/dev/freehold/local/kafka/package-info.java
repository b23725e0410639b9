/**
 * A local Kafka cluster as a service: where its program is, how it is launched, when it is ready.
 *
 * <p>It knows the settings file of the broker process and nothing of Kafka itself.
 */
@NullMarked
package dev.freehold.local.kafka;

import org.jspecify.annotations.NullMarked;
