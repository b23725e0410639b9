/**
 * A running Kafka cluster for the tests of this and of other modules.
 *
 * <p>It goes through the same supervisor as the command line. No product code may use it.
 */
@NullMarked
package dev.freehold.local.testing;

import org.jspecify.annotations.NullMarked;
