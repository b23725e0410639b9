/** Data classes, ordered from open to closed; each demands what the one before demands. */
@NullMarked
package dev.freehold.model.dataclass;

import org.jspecify.annotations.NullMarked;
