/** Kafka clusters as platform.yaml describes them and the rules that place topics on them. */
@NullMarked
package dev.freehold.model.cluster;

import org.jspecify.annotations.NullMarked;
