package dev.freehold.sql;

import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryRef;

/**
 * The condition of a row access policy.
 *
 * @param policy its name in the YAML
 * @param span of the policy
 */
public record RowFilter(EntryRef table, String policy, String condition, Span span) {}
