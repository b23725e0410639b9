/**
 * What a command works with: the organisation, an environment, its engine and its local services.
 */
@NullMarked
package dev.freehold.cli.session;

import org.jspecify.annotations.NullMarked;
