/** Topics: their keys, their record, and how the layers' values become a Kafka config. */
@NullMarked
package dev.freehold.model.topic;

import org.jspecify.annotations.NullMarked;
