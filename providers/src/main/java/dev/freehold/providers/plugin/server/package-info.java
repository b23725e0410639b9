/**
 * Serves a provider of this project as a Pulumi plugin: the {@code ResourceProvider} service on
 * loopback, and the program around it. Requests that come at the same time become one batch. Knows
 * no resource type.
 */
@NullMarked
package dev.freehold.providers.plugin.server;

import org.jspecify.annotations.NullMarked;
