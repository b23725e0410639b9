package dev.freehold.engine.provider;

import dev.freehold.engine.value.Fields;

/**
 * @param id never empty
 */
public record Created(String id, Fields outputs) {}
