/**
 * Calls of Google's REST APIs over {@code java.net.http}: tokens, retries, and errors that hold
 * Google's own words, what was attempted and what to do. No error shows a token. Knows no resource.
 */
@NullMarked
package dev.freehold.providers.gcp.rest;

import org.jspecify.annotations.NullMarked;
