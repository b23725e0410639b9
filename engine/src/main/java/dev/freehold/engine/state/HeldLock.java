package dev.freehold.engine.state;

/**
 * A lock that is on a stack.
 *
 * @param name of its file among the locks of the stack
 * @param file where it is, for messages
 * @param who {@code joe@laptop (pid 7)}; empty when the lock cannot be read
 * @param since as the lock says, {@code 2026-11-21T10:36:10Z}
 */
public record HeldLock(String name, String file, String who, String since, Liveness liveness) {}
