/**
 * Plans for a review: what a change does to stacks on which everything that was declared before it
 * has been applied. Needs neither state nor credentials, and reaches no system.
 */
@NullMarked
package dev.freehold.stacks.review;

import org.jspecify.annotations.NullMarked;
