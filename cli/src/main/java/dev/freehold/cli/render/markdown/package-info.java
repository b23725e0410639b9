/**
 * A plan as the comment on a pull request. Whatever comes from names, values or messages is put
 * where Markdown knows no markup, and the whole stays below what the host takes.
 */
@NullMarked
package dev.freehold.cli.render.markdown;

import org.jspecify.annotations.NullMarked;
