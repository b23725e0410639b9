/** What a topic becomes: the topic itself and one ACL per principal and operation. */
@NullMarked
package dev.freehold.components.topic;

import org.jspecify.annotations.NullMarked;
