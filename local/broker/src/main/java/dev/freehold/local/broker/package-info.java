/**
 * The process of a local Kafka cluster: one KRaft node that is broker and controller.
 *
 * <p>Owns everything that needs Kafka's server on the class path. It knows nothing of the
 * supervisor that starts it: it reads a settings file and a password, writes a ready file, and
 * stops on SIGTERM.
 */
@NullMarked
package dev.freehold.local.broker;

import org.jspecify.annotations.NullMarked;
