package dev.freehold.cli.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C and a polite kill end a run in order: running steps end and are recorded, no new ones
 * begin. A second one is not waited for by anybody, and the next run settles what was left.
 */
public final class Interruption implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook;

  /**
   * @param stop asks the run to come to its end
   */
  public Interruption(Terminal terminal, Runnable stop) {
    hook = new Thread(() -> interrupted(terminal, stop), "freehold-interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void interrupted(Terminal terminal, Runnable stop) {
    terminal.error("Stopping: running steps end, no new ones begin ...");
    stop.run();
    try {
      if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        terminal.error("They did not end in time; the next run finds out what became of them");
      }
    } catch (InterruptedException inAHurry) {
      Thread.currentThread().interrupt();
    }
  }

  /** The run has ended and said so. */
  @Override
  public void close() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyStopping) {
      // The hook has been waiting for this moment.
    }
  }
}
