/**
 * Declarations through the Pulumi SDK: every declaration becomes a resource of the running program.
 * Must not know how a program is started, nor which engine is behind it.
 */
@NullMarked
package dev.freehold.components.pulumi;

import org.jspecify.annotations.NullMarked;
