/**
 * What a provider declares about its package: configuration, resource types, their properties and
 * what a change of each means. Provider classes check their inputs against it, and the plugin
 * answers GetSchema with it, so that both say the same. Knows no protocol.
 */
@NullMarked
package dev.freehold.providers.schema;

import org.jspecify.annotations.NullMarked;
