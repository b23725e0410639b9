package dev.freehold.model.warehouse;

import dev.freehold.model.dataclass.DataClass;
import dev.freehold.model.diagnostic.Span;

/**
 * A class of data that a warehouse holds.
 *
 * @param what the thing that has the class, in a message: "column email of people"
 * @param at where a file says so
 */
record Held(DataClass dataClass, String what, Span at) {}
