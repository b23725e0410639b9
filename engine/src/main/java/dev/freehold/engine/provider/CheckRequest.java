package dev.freehold.engine.provider;

import dev.freehold.engine.value.Fields;

/**
 * @param name the logical name, for messages and autonaming
 * @param olds the inputs of the last run; empty on create
 * @param news may hold unknowns and secrets
 */
public record CheckRequest(String type, String name, Fields olds, Fields news) {}
