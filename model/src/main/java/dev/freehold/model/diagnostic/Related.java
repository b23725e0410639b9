package dev.freehold.model.diagnostic;

/** Another place that has to do with a problem, such as the other side's file. */
public record Related(String message, Span span) {}
