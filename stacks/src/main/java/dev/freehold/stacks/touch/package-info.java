/** Which stacks a change of the YAML touches, and why. */
@NullMarked
package dev.freehold.stacks.touch;

import org.jspecify.annotations.NullMarked;
