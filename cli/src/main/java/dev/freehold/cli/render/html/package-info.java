/**
 * A plan as one page that needs nothing else: no script, no address, styles inside. Every text of
 * others is escaped in one place.
 */
@NullMarked
package dev.freehold.cli.render.html;

import org.jspecify.annotations.NullMarked;
