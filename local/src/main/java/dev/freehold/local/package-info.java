/**
 * The local environment: services in processes of their own, on loopback, that outlive the command.
 *
 * <p>Owns folders, process identity, locks, start, stop, logs and reset. It knows no service: one
 * is added by a class that implements {@link dev.freehold.local.LocalService} and a line in the
 * catalog. Nothing of Kafka is on this module's class path.
 */
@NullMarked
package dev.freehold.local;

import org.jspecify.annotations.NullMarked;
