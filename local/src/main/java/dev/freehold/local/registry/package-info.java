/**
 * A schema registry with Confluent's REST API: Apicurio Registry, fetched once from Maven Central,
 * with its storage in the service's folder. It holds no users: it listens on loopback only.
 */
@NullMarked
package dev.freehold.local.registry;

import org.jspecify.annotations.NullMarked;
