package dev.freehold.engine.state;

import java.util.List;

/** Applies the entries of a journal to the checkpoint that they go on from. */
final class Replay {
  private final Ledger ledger;
  private String salt;

  private Replay(Deployment base) {
    ledger = new Ledger(base);
    salt = base.salt();
  }

  static Deployment of(Deployment base, List<JournalEntry> entries) {
    var replay = new Replay(base);
    try {
      entries.forEach(replay::apply);
    } catch (IllegalStateException e) {
      throw new StateException("The journal does not fit its checkpoint: " + e.getMessage() + ".");
    }
    return base.withResources(replay.ledger.resources())
        .withPending(replay.ledger.open())
        .withSalt(replay.salt);
  }

  private void apply(JournalEntry entry) {
    entry.fold(
        new JournalEntry.Cases<>(
            header -> this,
            began -> {
              ledger.begin(began.operation());
              return this;
            },
            ended -> {
              ledger.end(ended.ending());
              return this;
            },
            changed -> {
              changed.changes().forEach(ledger::apply);
              return this;
            },
            salted -> {
              salt = salted.salt();
              return this;
            },
            checkpointed -> this));
  }
}
