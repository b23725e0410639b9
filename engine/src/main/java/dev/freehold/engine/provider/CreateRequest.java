package dev.freehold.engine.provider;

import dev.freehold.engine.value.Fields;

/**
 * @param inputs checked and fully known, secrets as {@code Secret} values
 */
public record CreateRequest(String type, String name, Fields inputs) {}
