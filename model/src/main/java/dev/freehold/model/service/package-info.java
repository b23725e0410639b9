/** Services: workloads with a Kafka identity, quotas and a Google service account. */
@NullMarked
package dev.freehold.model.service;

import org.jspecify.annotations.NullMarked;
