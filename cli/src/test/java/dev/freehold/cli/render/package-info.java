/** Plans in every form, with texts that want to be more than texts. */
@NullMarked
package dev.freehold.cli.render;

import org.jspecify.annotations.NullMarked;
