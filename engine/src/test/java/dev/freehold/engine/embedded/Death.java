package dev.freehold.engine.embedded;

import dev.freehold.engine.state.CrashingFiles.Crash;

/** The end of a process in its n-th remote call, before or after the effect. */
final class Death {
  static final Death NEVER = new Death(Integer.MAX_VALUE, Moment.BEFORE, () -> {});

  private final int at;
  private final Moment moment;
  private final Runnable process;
  private final Kind kind;
  private int calls;

  /** Whether it is one. */
  enum Kind {
    DEATH,
    WARNING
  }

  /** On which side of the effect. */
  enum Moment {
    BEFORE,
    AFTER
  }

  /**
   * @param process ends everything else that the process does
   */
  Death(int at, Moment moment, Runnable process) {
    this(at, moment, process, Kind.DEATH);
  }

  Death(int at, Moment moment, Runnable process, Kind kind) {
    this.at = at;
    this.moment = moment;
    this.process = process;
    this.kind = kind;
  }

  void before() {
    calls++;
    dieAt(Moment.BEFORE);
  }

  void after() {
    dieAt(Moment.AFTER);
  }

  private void dieAt(Moment now) {
    boolean struck = calls == at && now == moment;
    if (struck) {
      process.run();
    }
    boolean gone = calls > at || calls == at && (moment == Moment.BEFORE || now == moment);
    if (gone && kind == Kind.DEATH) {
      throw new Crash();
    }
  }
}
