/**
 * Golden cases: small organisations in {@code src/test/golden}, and the declarations that are
 * expected of each stack. {@code -Dgolden=write} writes them anew; the diff is to be reviewed.
 */
@NullMarked
package dev.freehold.components.golden;

import org.jspecify.annotations.NullMarked;
