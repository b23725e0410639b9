package dev.freehold.cli.terminal;

import dev.freehold.engine.Progress;
import dev.freehold.engine.Urn;
import dev.freehold.engine.plan.Operation;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Says how far a run over many stacks is: one line that rewrites itself on a terminal, a line every
 * two seconds elsewhere, nothing for what is done at once.
 */
public final class ProgressDisplay implements AutoCloseable {
  private static final int WIDTH = 78;

  private final Terminal terminal;
  private final AtomicInteger planned = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicReference<String> last = new AtomicReference<>("");
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "freehold-progress");
            thread.setDaemon(true);
            return thread;
          });

  public ProgressDisplay(Terminal terminal) {
    this.terminal = terminal;
    int delay = terminal.interactive() ? 300 : 2_000;
    clock.scheduleAtFixedRate(
        this::show, delay, terminal.interactive() ? 100 : 2_000, TimeUnit.MILLISECONDS);
  }

  /** Hears one stack. */
  public Progress of(String stack) {
    return new Progress() {
      @Override
      public void planned(int steps) {
        planned.addAndGet(steps);
      }

      @Override
      public void began(Operation op, Urn urn) {
        last.set(stack + " " + op.text() + " " + urn.name());
      }

      @Override
      public void ended(Operation op, Urn urn) {
        ended.incrementAndGet();
      }

      @Override
      public void failed(Operation op, Urn urn, String message) {
        failed.incrementAndGet();
      }
    };
  }

  private void show() {
    String text = "  " + ended.get() + " of " + planned.get() + " done";
    if (failed.get() > 0) {
      text += ", " + failed.get() + " failed";
    }
    text += "  " + last.get();
    String cut = text.length() > WIDTH ? text.substring(0, WIDTH - 1) + "…" : text;
    if (terminal.interactive()) {
      terminal.transientText("\r" + cut + " ".repeat(WIDTH - cut.length()));
    } else {
      terminal.error(cut);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    if (terminal.interactive()) {
      terminal.transientText("\r" + " ".repeat(WIDTH) + "\r");
    }
  }
}
