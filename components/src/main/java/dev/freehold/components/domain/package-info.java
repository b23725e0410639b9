/** What a domain becomes: its services, its topics, and the consumer groups of people. */
@NullMarked
package dev.freehold.components.domain;

import org.jspecify.annotations.NullMarked;
