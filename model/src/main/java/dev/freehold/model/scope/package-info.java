/**
 * What the reader of an entry may look at: names of all domains and of the platform. Looking up
 * what is not there is reported with the nearest choice and its place. Opens no files.
 */
@NullMarked
package dev.freehold.model.scope;

import org.jspecify.annotations.NullMarked;
