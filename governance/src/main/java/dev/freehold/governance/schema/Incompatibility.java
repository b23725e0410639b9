package dev.freehold.governance.schema;

/**
 * Why a reader cannot read what a writer writes.
 *
 * @param field the path of the field, {@code address.city}; empty for the schema as a whole
 * @param reason a clause such as {@code it has no default, and records may lack it}
 */
public record Incompatibility(String field, String reason) {}
