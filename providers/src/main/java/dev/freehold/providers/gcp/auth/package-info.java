/**
 * Access tokens from Google's credentials: application default ones, or a key. The only package of
 * the provider that loads Google's library, and only for a call without a given token.
 */
@NullMarked
package dev.freehold.providers.gcp.auth;

import org.jspecify.annotations.NullMarked;
