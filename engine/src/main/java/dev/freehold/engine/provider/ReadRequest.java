package dev.freehold.engine.provider;

import dev.freehold.engine.value.Fields;

/**
 * @param inputs of the last run; empty when importing
 * @param outputs in the state; empty when importing
 */
public record ReadRequest(String type, String id, Fields inputs, Fields outputs) {}
