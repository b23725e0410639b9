package dev.freehold.engine.provider;

/** The thing is gone, and was seen to be gone. */
public record Deleted() {}
