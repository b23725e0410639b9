package dev.freehold.providers.plugin.server;

import java.util.concurrent.CompletableFuture;

/** Counts the remote calls that run, and tells when a cancelled service has none left. */
final class Running {
  private final CompletableFuture<Void> over = new CompletableFuture<>();
  private int calls;
  private int attached;
  private boolean cancelled;

  /** Whether a call may begin. */
  synchronized boolean begin() {
    if (cancelled) {
      return false;
    }
    calls++;
    return true;
  }

  synchronized void end() {
    calls--;
    settle();
  }

  /**
   * One more provider of the engine uses this service; only when the last is gone it is over, and a
   * service that was started rather than attached has only one.
   */
  synchronized void attach() {
    attached++;
  }

  synchronized void cancel() {
    attached--;
    cancelled |= attached <= 0;
    settle();
  }

  private void settle() {
    if (cancelled && calls == 0) {
      over.complete(null);
    }
  }

  CompletableFuture<Void> over() {
    return over;
  }
}
