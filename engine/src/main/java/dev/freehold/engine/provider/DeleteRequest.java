package dev.freehold.engine.provider;

import dev.freehold.engine.value.Fields;

/** Asks for the removal of one thing that the stack owns. */
public record DeleteRequest(String type, String id, Fields oldInputs, Fields oldOutputs) {}
