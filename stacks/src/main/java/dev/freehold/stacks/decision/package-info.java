/**
 * What a plan cannot go on without: somebody has to say yes, or change the plan. Values only; who
 * may decide, and how, is for others to know.
 */
@NullMarked
package dev.freehold.stacks.decision;

import org.jspecify.annotations.NullMarked;
