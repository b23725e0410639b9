package dev.freehold.model.yaml;

import dev.freehold.model.diagnostic.Span;

/** A key of a mapping with its value. */
public record Field(String key, Span keySpan, Node value) {}
