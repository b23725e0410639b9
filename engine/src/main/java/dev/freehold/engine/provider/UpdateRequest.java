package dev.freehold.engine.provider;

import dev.freehold.engine.value.Fields;

/**
 * @param news checked and fully known, secrets as {@code Secret} values
 */
public record UpdateRequest(
    String type, String id, Fields oldInputs, Fields oldOutputs, Fields news) {}
