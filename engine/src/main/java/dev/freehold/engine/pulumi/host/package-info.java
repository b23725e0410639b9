/**
 * Runs programs against Pulumi's SDK: for the language runtime that a CLI calls, and for the
 * program of a plain `pulumi up`. Differs from the SDK's own host in three ways: waiting costs
 * nothing, debug messages are not sent, and connections are closed, for which the CLI would
 * otherwise wait a second. It reaches into internals of the SDK, so its version is pinned. Must not
 * know what a program registers.
 */
@NullMarked
package dev.freehold.engine.pulumi.host;

import org.jspecify.annotations.NullMarked;
