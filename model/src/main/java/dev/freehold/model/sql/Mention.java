package dev.freehold.model.sql;

import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.EntryRef;

/**
 * A name in backticks that stands for a table, view or routine of a warehouse.
 *
 * @param target {@code warehouse/payments/core/table/transactions}
 * @param start the index of the first backtick in the text
 * @param end the index after the last backtick
 * @param span the same in the file
 */
public record Mention(EntryRef target, int start, int end, Span span) {}
