/**
 * Passphrase encryption as the Pulumi CLI does it, and the port that resolves secret references
 * when a change is applied. Reads the passphrase file and secret files; no message holds a secret.
 */
@NullMarked
package dev.freehold.engine.secret;

import org.jspecify.annotations.NullMarked;
