/**
 * The engine that drives the Pulumi CLI, as the Automation API does: a program in this JVM serves
 * as the CLI's language runtime ({@code --client}) and the CLI sends what it does as events ({@code
 * --event-log}). It speaks these itself, because the SDK's classes for it pass no stack name on,
 * cannot be interrupted and wait for a second at the end of each command. Must not know what a
 * program registers, and prints nothing: all that the CLI says ends up in plans and outcomes.
 */
@NullMarked
package dev.freehold.engine.pulumi;

import org.jspecify.annotations.NullMarked;
