/**
 * What no domain can judge alone: who reads whose tables, views that read each other, and the
 * identities that warehouses need. Runs once all domains are made; must not change them.
 */
@NullMarked
package dev.freehold.model.crossing;

import org.jspecify.annotations.NullMarked;
