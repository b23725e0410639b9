package dev.freehold.model.entry;

import dev.freehold.model.diagnostic.Span;

/** One layer's value of a key: what was written, in which layer, where. */
public record Link(String layer, String value, Span span) {}
