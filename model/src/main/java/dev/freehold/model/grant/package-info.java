/**
 * Grants and uses: everything that crosses a domain's border, and every person. Only the owner
 * grants; a use needs a grant.
 */
@NullMarked
package dev.freehold.model.grant;

import org.jspecify.annotations.NullMarked;
