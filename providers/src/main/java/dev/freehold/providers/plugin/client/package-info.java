/**
 * A plugin executable as a provider of the embedded engine: finds it where Pulumi keeps plugins,
 * runs it, and speaks the {@code ResourceProvider} protocol with it. Knows no resource type.
 */
@NullMarked
package dev.freehold.providers.plugin.client;

import org.jspecify.annotations.NullMarked;
