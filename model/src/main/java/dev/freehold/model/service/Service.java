package dev.freehold.model.service;

import dev.freehold.model.diagnostic.Span;
import dev.freehold.model.entry.Entry;
import dev.freehold.model.entry.EntryRef;
import dev.freehold.model.unit.SecretRef;

/**
 * A workload of a domain and its identities.
 *
 * @param username what it logs in as, {@code payments.ledger}
 * @param serviceAccount its Google service account's id, {@code payments-ledger}
 */
public record Service(
    Entry entry,
    String username,
    String serviceAccount,
    SecretRef password,
    Quota quota,
    Names consumerGroups,
    Names transactionalIds) {
  public EntryRef ref() {
    return entry.ref();
  }

  public String name() {
    return entry.name();
  }

  public Span span() {
    return entry.span();
  }

  /** The Kafka principal, {@code User:payments.ledger}. */
  public String principal() {
    return "User:" + username;
  }
}
