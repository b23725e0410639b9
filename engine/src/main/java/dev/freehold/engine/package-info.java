/**
 * The port `Engine` and what it is given: a stack of declarations. Knows no domain, topic or
 * warehouse.
 */
@NullMarked
package dev.freehold.engine;

import org.jspecify.annotations.NullMarked;
