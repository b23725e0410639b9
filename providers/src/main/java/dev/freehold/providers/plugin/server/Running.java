package dev.freehold.providers.plugin.server;

import java.util.concurrent.CompletableFuture;

/** Counts the remote calls that run, and tells when a cancelled service has none left. */
final class Running {
  private final CompletableFuture<Void> over = new CompletableFuture<>();
  private int calls;
  private boolean attached;
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

  /** The engine did not start this service, so that its end is not the engine's to tell. */
  synchronized void attach() {
    attached = true;
  }

  synchronized void cancel() {
    cancelled = !attached;
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
