package dev.freehold.engine.embedded;

import dev.freehold.engine.state.CrashingFiles.Crash;

/** The end of a process in its n-th remote call, before or after the effect. */
final class Death {
  static final Death NEVER = new Death(Integer.MAX_VALUE, Moment.BEFORE, () -> {});

  private final int at;
  private final Moment moment;
  private final Runnable process;
  private int calls;

  /** On which side of the effect. */
  enum Moment {
    BEFORE,
    AFTER
  }

  /**
   * @param process ends everything else that the process does
   */
  Death(int at, Moment moment, Runnable process) {
    this.at = at;
    this.moment = moment;
    this.process = process;
  }

  void before() {
    calls++;
    dieAt(Moment.BEFORE);
  }

  void after() {
    dieAt(Moment.AFTER);
  }

  private void dieAt(Moment now) {
    if (calls > at || calls == at && (moment == Moment.BEFORE || now == moment)) {
      process.run();
      throw new Crash();
    }
  }
}
