package dev.freehold.engine.state;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What the state needs of its surroundings.
 *
 * @param version of the writer, {@code freehold-0.1.0}
 * @param owner the process that takes locks
 * @param checkpointEvery how long changes may stand in the journal only
 */
record StateContext(
    StateFiles files,
    String version,
    Clock clock,
    Supplier<UUID> ids,
    LockOwner owner,
    Duration checkpointEvery) {

  static StateContext ofProcess(StateFiles files, String version) {
    return new StateContext(
        files,
        version,
        Clock.systemUTC(),
        UUID::randomUUID,
        LockOwner.current(),
        Duration.ofSeconds(5));
  }
}
