/**
 * Who uses what domains promise, and which of them a change breaks. A use is what a file declares:
 * under {@code uses}, as consumers of a topic, in SQL, as the topic of a table or connector. A
 * grant alone is no use, nor is a use whose grants have all ended. A change is held up only while
 * another domain uses what it breaks; a domain that breaks its own services is told, no more. A
 * field counts as used by whoever names it, or names no fields at all; it is broken when it goes,
 * changes to what its readers do not understand, or may be absent from now on, whatever the
 * contract says of compatibility, which forbids more. Reads two platforms and schemas, nothing
 * else.
 */
@NullMarked
package dev.freehold.governance.contract;

import org.jspecify.annotations.NullMarked;
