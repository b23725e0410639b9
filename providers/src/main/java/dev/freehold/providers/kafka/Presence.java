package dev.freehold.providers.kafka;

/** What a change waits for: that the brokers show a thing, or that they do not. */
enum Presence {
  LISTED,
  UNLISTED
}
