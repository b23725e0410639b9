/** Secrets of the local environment, made once and kept where only their owner can read them. */
@NullMarked
package dev.freehold.stacks.secret;

import org.jspecify.annotations.NullMarked;
