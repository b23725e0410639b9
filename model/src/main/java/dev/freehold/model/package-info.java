/**
 * Loads an organisation's folder and gives its platform, one environment resolved and checked.
 *
 * <p>Everything that is not about one kind of entry starts here: {@code Organisation.load}. It
 * knows nothing of clouds, state or plans and never opens a socket.
 */
@NullMarked
package dev.freehold.model;

import org.jspecify.annotations.NullMarked;
