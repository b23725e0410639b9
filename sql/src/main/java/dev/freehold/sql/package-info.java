/**
 * Judges the SQL of warehouses before anything is done: views, routines and row filters against the
 * declared tables, in the order in which they read each other. What a view makes becomes a table
 * for the next. ZetaSQL does the work, in a process of its own that is started only when there is
 * SQL that has not been judged before. It must not know how things are provisioned, and opens no
 * files but its cache.
 */
@NullMarked
package dev.freehold.sql;

import org.jspecify.annotations.NullMarked;
