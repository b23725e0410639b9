package dev.freehold.engine.state;

import dev.freehold.engine.StackId;
import java.nio.file.Path;
import java.time.Duration;

/** A backend over files that crash, for a process that looks dead to the next one. */
public final class CrashingBackend {
  private static final LockOwner DEAD = States.dead();
  private static final Path ROOT = Path.of("/state");

  private CrashingBackend() {}

  public static StateBackend over(CrashingFiles files, Duration checkpointEvery) {
    return new FileBackend(States.context(files, DEAD, checkpointEvery), ROOT);
  }

  /** Whether a run has left a lock or a journal behind. */
  public static boolean leftSomething(CrashingFiles files, StackId stack) {
    var layout = Layout.of(ROOT);
    return files.exists(layout.journal(stack)) || !files.list(layout.locks(stack)).isEmpty();
  }
}
