/** Teams, their members and how to reach them. */
@NullMarked
package dev.freehold.model.team;

import org.jspecify.annotations.NullMarked;
