package dev.freehold.providers.gcp.rest;

import java.time.Duration;

/**
 * How long and how often to try again.
 *
 * @param attempts of one request, the first included
 * @param first pause, which doubles
 * @param longest pause
 */
public record Patience(int attempts, Duration first, Duration longest) {
  /** About a minute in all. */
  public static final Patience USUAL =
      new Patience(7, Duration.ofMillis(500), Duration.ofSeconds(20));

  /** Waits before the attempt with this number, counted from 1 for the first repetition. */
  public void pause(int repetition) {
    pause(repetition, Duration.ZERO);
  }

  /**
   * @param least what the server asks for, as far as that is within reason
   */
  public void pause(int repetition, Duration least) {
    long spread = 1L << Math.min(repetition - 1, 16);
    long own = Math.min(first.toMillis() * spread, longest.toMillis());
    long asked = Math.min(least.toMillis(), longest.toMillis());
    long uneven = Thread.currentThread().getId() % 8 * own / 40;
    try {
      Thread.sleep(Math.max(own + uneven, asked));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw GoogleException.uncertain("Interrupted while waiting for Google.");
    }
  }
}
