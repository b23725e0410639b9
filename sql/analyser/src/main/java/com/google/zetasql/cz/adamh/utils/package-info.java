/**
 * A class of ZetaSQL's that is replaced: the original unpacks a library of 105 megabytes into the
 * temporary folder at each start.
 */
@NullMarked
package com.google.zetasql.cz.adamh.utils;

import org.jspecify.annotations.NullMarked;
