/** What the platform team keeps: platform.yaml and the files beside it, read into one catalogue. */
@NullMarked
package dev.freehold.model.platform;

import org.jspecify.annotations.NullMarked;
