/** Connectors and the connector types of the platform team, validated and carried as records. */
@NullMarked
package dev.freehold.model.connector;

import org.jspecify.annotations.NullMarked;
