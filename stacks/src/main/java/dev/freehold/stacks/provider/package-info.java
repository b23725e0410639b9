/** The providers that the embedded engine can open, one line each. */
@NullMarked
package dev.freehold.stacks.provider;

import org.jspecify.annotations.NullMarked;
