package dev.freehold.engine.state;

import java.util.List;
import java.util.function.Function;

/** One line of the journal. */
sealed interface JournalEntry
    permits JournalEntry.Header,
        JournalEntry.Began,
        JournalEntry.Ended,
        JournalEntry.Changed,
        JournalEntry.Salted,
        JournalEntry.Checkpointed {

  /** The digest of the checkpoint that the entries go on from; {@code none} for no checkpoint. */
  record Header(String base) implements JournalEntry {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.header().apply(this);
    }
  }

  /** An operation is about to be done. */
  record Began(PendingOperation operation) implements JournalEntry {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.began().apply(this);
    }
  }

  /** An operation has ended. */
  record Ended(Ending ending) implements JournalEntry {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.ended().apply(this);
    }
  }

  /** Changes without an operation. */
  record Changed(List<StateChange> changes) implements JournalEntry {
    public Changed {
      changes = List.copyOf(changes);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.changed().apply(this);
    }
  }

  /** The stack got its salt record. */
  record Salted(String salt) implements JournalEntry {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.salted().apply(this);
    }
  }

  /** A checkpoint with this digest, about to be written, holds everything up to here. */
  record Checkpointed(String digest) implements JournalEntry {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.checkpointed().apply(this);
    }
  }

  /** Calls the case that fits. */
  <R> R fold(Cases<R> cases);

  /** One function per kind of entry. */
  record Cases<R>(
      Function<Header, R> header,
      Function<Began, R> began,
      Function<Ended, R> ended,
      Function<Changed, R> changed,
      Function<Salted, R> salted,
      Function<Checkpointed, R> checkpointed) {}
}
