/**
 * Analyses GoogleSQL with ZetaSQL, in a process of its own: its libraries are large, its native
 * code may fail, and only what has not been judged before needs it. It reads one request per line
 * of its standard input and answers each with one line: JSON objects both. A request with {@code
 * tables} and {@code functions} is the catalogue for all statements after it; one with {@code sql}
 * is a statement. It knows no warehouses, files or environments: names and types come in requests.
 */
@NullMarked
package dev.freehold.sql.analyser;

import org.jspecify.annotations.NullMarked;
