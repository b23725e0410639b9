package dev.freehold.governance.schema;

import dev.freehold.model.topic.SchemaFile.Format;

/**
 * One version of a schema.
 *
 * @param file relative to the organisation's folder
 */
public record SchemaText(Format format, String file, String text) {}
