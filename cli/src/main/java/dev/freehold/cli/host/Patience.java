package dev.freehold.cli.host;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** When a call is worth another try, and how long to wait for it. */
final class Patience {
  /** Who asks for more has to be asked again by a later job. */
  private static final Duration LONGEST = Duration.ofSeconds(90);

  private final Clock clock;
  private final Sleep sleep;

  /** Passes time. */
  interface Sleep {
    void pass(Duration time) throws InterruptedException;
  }

  Patience(Clock clock, Sleep sleep) {
    this.clock = clock;
    this.sleep = sleep;
  }

  static Patience ofProcess() {
    return new Patience(Clock.systemUTC(), time -> Thread.sleep(time.toMillis()));
  }

  /** Waits if that helps; no where it does not or takes too long. */
  boolean waits(HttpResponse<?> response, int attempt) {
    int status = response.statusCode();
    Optional<Duration> asked = asked(response);
    boolean busy = status == 429 || status == 403 && asked.isPresent();
    boolean broken = status >= 500;
    if (!busy && !broken) {
      return false;
    }
    Duration time = asked.orElse(backoff(attempt));
    if (time.compareTo(LONGEST) > 0) {
      return false;
    }
    pass(time);
    return true;
  }

  /** Before the next try of what could not be sent. */
  void wait(int attempt) {
    pass(backoff(attempt));
  }

  private static Duration backoff(int attempt) {
    return Duration.ofSeconds(1L << (attempt - 1));
  }

  /** Of {@code Retry-After} in seconds, or GitHub's limit that begins anew. */
  private Optional<Duration> asked(HttpResponse<?> response) {
    OptionalLong seconds = number(response, "retry-after");
    if (seconds.isPresent()) {
      return Optional.of(Duration.ofSeconds(seconds.getAsLong()));
    }
    OptionalLong left = number(response, "x-ratelimit-remaining");
    OptionalLong reset = number(response, "x-ratelimit-reset");
    if (left.isPresent() && left.getAsLong() == 0 && reset.isPresent()) {
      long wait = reset.getAsLong() - clock.instant().getEpochSecond();
      return Optional.of(Duration.ofSeconds(Math.max(1, wait + 1)));
    }
    return Optional.empty();
  }

  private static OptionalLong number(HttpResponse<?> response, String header) {
    String value = response.headers().firstValue(header).orElse("").strip();
    return value.matches("\\d{1,12}")
        ? OptionalLong.of(Long.parseLong(value))
        : OptionalLong.empty();
  }

  private void pass(Duration time) {
    try {
      sleep.pass(time);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw Trouble.of("Interrupted while waiting for the host");
    }
  }
}
