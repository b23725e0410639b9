/**
 * Plans as texts, ready to be laid out: one value for the comment, the page and a plan in a file.
 * Texts are as they came; each renderer makes them inert in its own way.
 */
@NullMarked
package dev.freehold.cli.render.review;

import org.jspecify.annotations.NullMarked;
