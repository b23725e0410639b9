/** A domain: its files merged, its overlays, and the resolved record of one environment. */
@NullMarked
package dev.freehold.model.domain;

import org.jspecify.annotations.NullMarked;
