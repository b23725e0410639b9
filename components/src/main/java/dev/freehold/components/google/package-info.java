/** Resources in a Google project: its provider, who gets access and until when. */
@NullMarked
package dev.freehold.components.google;

import org.jspecify.annotations.NullMarked;
