/**
 * Who may do what with which topic on a given day: producers, consumers and grants that have not
 * ended.
 */
@NullMarked
package dev.freehold.components.access;

import org.jspecify.annotations.NullMarked;
