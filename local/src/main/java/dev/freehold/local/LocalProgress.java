package dev.freehold.local;

/** Hears what happens to services; called from several threads. */
@FunctionalInterface
public interface LocalProgress {
  /** Somebody who does not listen. */
  LocalProgress SILENT = (service, phase) -> {};

  /** The service has entered the phase. */
  void on(String service, Phase phase);
}
