/**
 * BigQuery on this machine: the emulator {@code local-bigquery}, which pip fetches once in exactly
 * pinned versions, with its tables in the service's folder. It needs Python 3.13; where there is
 * none the service says so and nothing else suffers. It asks for no credentials: it listens on
 * loopback only.
 */
@NullMarked
package dev.freehold.local.bigquery;

import org.jspecify.annotations.NullMarked;
