package dev.freehold.local;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for other processes, which cannot wake this one. */
final class Pause {
  private static final int POLL_MILLIS = 15;

  private Pause() {}

  static void millis(int duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a local service", e);
    }
  }

  /** Whether the condition came true in time. */
  static boolean until(Duration patience, BooleanSupplier condition) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      millis(POLL_MILLIS);
    }
    return true;
  }
}
