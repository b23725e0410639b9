/**
 * Problems as values: code, place, what, why and how to fix, and their rendering as text and data.
 * They are collected, never thrown, and sorted at the end. Knows nothing of YAML or of entries.
 */
@NullMarked
package dev.freehold.model.diagnostic;

import org.jspecify.annotations.NullMarked;
